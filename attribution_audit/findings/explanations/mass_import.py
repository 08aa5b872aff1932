"""Was the later record one of many that one user brought in on one day, for many owners?

A migration or a load makes records that were there before.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

MASS_IMPORT = Explanation(
    name="mass_import",
    asks="Was the later record one of many that one user brought in on one day, for many owners?",
    kinds=RECREATIONS,
    needs=(),
)
