"""Was sales already in touch with this person or company?

A customer, or a company with an open deal, is spoken to by whoever has the deal. The lead then needs no
call of its own.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

WORKED_ELSEWHERE = Explanation(
    name="worked_elsewhere",
    asks="Was sales already in touch with this person or company?",
    kinds=(Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP),
    needs=("Task|Event",),
)
