"""How many leads are students?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

STUDENT_SHARE = Kpi(
    figure="student_share",
    unit="ratio",
    formula="people whose first lead has a word of the list in title or mailbox / people whose has either",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_student", 1, "no list in [key_figures] students, or no lead has a title or mailbox"),
)
