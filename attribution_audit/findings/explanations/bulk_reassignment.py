"""Did the lead come with many others at once, or was it handed on with them?

An import of a list, a realignment of territories, the leads of somebody who left (mechanism 27): many leads move in one
minute, and nobody can call them all in two days.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import HANDOFF_FAULTS

BULK_REASSIGNMENT = Explanation(
    name="bulk_reassignment",
    asks="Did the lead come with many others at once, or was it handed on with them?",
    kinds=HANDOFF_FAULTS,
    needs=(),
)
