"""How many leads write from free mail?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

FREE_MAIL_SHARE = Kpi(
    figure="free_mail_share",
    unit="ratio",
    formula="people whose first lead has a mailbox of a free provider / people whose has any",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_free_mail", 1, "no lead has an e-mail address"),
)
