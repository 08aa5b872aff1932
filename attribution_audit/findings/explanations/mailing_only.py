"""Did a program or a mailing reach the person in time?

Telephone systems and sequencers log calls and mails in a name of their own. An answer that writes itself is no
outreach; which of the two it was, the export does not say.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

MAILING_ONLY = Explanation(
    name="mailing_only",
    asks="Did a program or a mailing reach the person in time?",
    kinds=(Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP),
    needs=("Task|Event",),
)
