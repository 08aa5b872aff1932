"""Does the user change records as a machine does?

A connector that the policy does not name: most of its changes follow one another within two seconds on different
records, on many days.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS, SOURCE_EDITS

MACHINE_USER = Explanation(
    name="machine_user",
    asks="Does the user change records as a machine does?",
    kinds=(*SOURCE_EDITS, *RECREATIONS),
    needs=(),
)
