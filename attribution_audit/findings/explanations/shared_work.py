"""Did two or more people work the lead in that time?

Two who share an account pass a lead to and fro as they speak to it.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

SHARED_WORK = Explanation(
    name="shared_work",
    asks="Did two or more people work the lead in that time?",
    kinds=(Kind.OWNERSHIP_PING_PONG,),
    needs=("Task|Event",),
)
