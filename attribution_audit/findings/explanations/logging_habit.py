"""Do leads that surely were worked show it?

Where calls are not entered, a lead without an activity is every lead. Leads that became an opportunity were worked:
they are the yardstick.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

LOGGING_HABIT = Explanation(
    name="logging_habit",
    asks="Do leads that surely were worked show it?",
    kinds=(Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP),
    needs=("Task|Event",),
)
