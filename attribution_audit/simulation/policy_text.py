"""The made-up company's policy, as TOML: sources, stages, people, plans, and the day the lead source was locked."""

from __future__ import annotations

from .life.payouts import PLANS
from .salesforce.ids import Ids
from .salesforce.picklists import LOST, NO_OPPORTUNITY, REJECTED, SOURCES, WON
from .staff import Staff

PLAN_STARTS = {"PLAN-2025": "2025-01-01", "PLAN-2026": "2026-01-01"}
PEOPLE = {
    "marketing": ("marketing", "intern"),
    "operations": ("operations",),
    "integration": ("integration",),
    "sales": ("rep", "sdr", "manager"),
}


def _listed(values: tuple[str, ...] | list[str]) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"


def policy_text(staff: Staff, ids: Ids, shift_date: str) -> str:
    """Write the policy of a company with these users, which locked lead sources on that day."""
    sources = "\n".join(f"{category} = {_listed(values)}" for category, values in SOURCES.items())
    people = "\n".join(
        f"{kind} = {_listed([ids.text(user.id) for group in groups for user in staff.groups[group]])}"
        for kind, groups in PEOPLE.items()
    )
    plans = "\n".join(
        f"[[commission]]\nfrom = {PLAN_STARTS[plan]}\n"
        + "".join(f"{kind} = {rate / 10000:.2f}\n" for kind, rate in rates.items())
        for plan, rates in PLANS.items()
    )
    return f"""# The policy of a company that never existed.
version = 1
currency = "USD"
timezone = "America/New_York"

[sources]
{sources}

[stages]
no_opportunity = {_listed([NO_OPPORTUNITY])}
lost = {_listed([LOST])}
won = {_listed([WON])}

[statuses]
disqualified = {_listed(REJECTED)}

[windows]
recreation_days = 180

[service_levels]
follow_up_days = 2
never_days = 30
owner_changes = 4
owner_change_days = 30
volume_per_week = 20
response_minutes = 480
response_rate = 0.80
follow_up_rate = 0.95
disposition_rate = 0.90
reason_rate = 0.90
contacts_per_week = 10

[hours]
opens = "09:00"
closes = "17:00"

[people]
{people}

[owners]
patterns = false

{plans}
[[policy_changes]]
date = {shift_date}
what = "Lead source locked for sales profiles"
"""
