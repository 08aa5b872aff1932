"""How pay is rounded, shared and reviewed, whichever plan it follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from pydantic import Field

from attribution_audit.policy.plans import CommissionPlan, person_key
from attribution_audit.policy.section import Section
from attribution_audit.policy.values import Days, Digits, Labels, Month, Percent


class Payroll(Section):
    """How commission is rounded, who else is credited with a deal, and how long a review may take."""

    rounding: Literal["half_up", "half_even", "down"] = "half_up"
    """What becomes of half a cent. Payrolls mostly round halves up."""
    decimals: Digits = 2
    """Decimals of what is paid: 0 for whole units, such as yen."""
    review_days: Days = 14
    """Days after the export by which a person should have decided on a finding. Two weeks: one monthly payroll."""
    year_starts_in: Month = 1
    """The month with which the year of quotas begins, and with it its quarters."""
    overlay_splits: Labels = ()
    """Split types (ids or names) whose credit comes on top of the 100 percent of a deal."""
    overlays: dict[str, Percent] = Field(default_factory=dict)
    """Role in the opportunity's team -> percent of credit on top that who has it is paid for: `"Engineer" = 50`."""


def gaps(plans: Sequence[CommissionPlan]) -> tuple[str, ...]:
    """Stretches between two plans for the same people in which none is in force, each in a sentence."""
    told = []
    latest: dict[str, CommissionPlan] = {}
    for plan in plans:
        for person in plan.people:
            earlier = latest.get(person)
            latest[person] = plan
            if earlier is not None and earlier.ends_on is not None:
                first, last = earlier.ends_on + timedelta(days=1), plan.starts_on - timedelta(days=1)
                if first <= last:
                    told.append(_gap(person, f"{first} to {last}"))
    return tuple(dict.fromkeys(told))


def _gap(person: str, stretch: str) -> str:
    whom = f" for {person_key(person)!r}" if person else ""
    return f"no [[commission]] plan{whom} is in force from {stretch}: nothing is computed for deals closed then"
