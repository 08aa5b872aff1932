"""Do the two lie so far apart that they need not belong together?

A buyer may come back after a year. The gap lowers and does not clear.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS, Kind

BEYOND_WINDOW = Explanation(
    name="beyond_window",
    asks="Do the two lie so far apart that they need not belong together?",
    kinds=tuple(kind for kind in RECREATIONS if kind is not Kind.PARALLEL_OPPORTUNITY),
    needs=(),
)
