"""Was the lead closed by somebody who is not in sales?

A lead of a student, a competitor or a duplicate, taken out before sales had to call.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

CLOSED_BY_OPERATIONS = Explanation(
    name="closed_by_operations",
    asks="Was the lead closed by somebody who is not in sales?",
    kinds=(Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP),
    needs=(),
)
