"""Was the owner not at work in the meantime?

Who is ill or on holiday enters nothing with anybody, and public holidays stand in no policy. It stays a fault that
nobody stood in; it says nothing about how leads are otherwise taken up.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

OWNER_AWAY = Explanation(
    name="owner_away",
    asks="Was the owner not at work in the meantime?",
    kinds=(Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP),
    needs=("Task|Event",),
)
