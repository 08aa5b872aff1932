"""Had a meeting fallen through before the earlier record was closed?

Two weeks of rebooking, then the record is closed, and opened anew when the meeting comes about. That explains the
close, not the source.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

NO_SHOW = Explanation(
    name="no_show",
    asks="Had a meeting fallen through before the earlier record was closed?",
    kinds=RECREATIONS,
    needs=("Task|Event",),
)
