"""What is paid, and since when: commission plans one after the other, and the dates on which rules changed."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import ConfigDict, Field

from attribution_audit.policy.section import Section
from attribution_audit.policy.values import Day, Rate, Text
from attribution_audit.policy.wrong import Contradictions, Wrong
from attribution_audit.vocabulary import Category


class CommissionPlan(Section):
    """The rate paid to an opportunity's owner on a won deal, by the category of its source, for closes since `from`."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    starts_on: Annotated[Day, Field(alias="from")]
    """The first day of closes that it pays."""
    ends_on: Annotated[Day | None, Field(alias="to")] = None
    """The last such day; without it, until the next plan starts."""
    sales: Rate
    """Share of the amount paid where the source credits sales: 0.10 is 10 percent."""
    marketing: Rate
    """Share paid where the source credits marketing."""
    partner: Rate
    """Share paid where the source credits a partner."""
    unknown: Rate
    """Share paid where the source says nothing."""

    def rate(self, category: Category) -> Decimal | None:
        """The rate for a category; none for `unlisted`, from which no pay follows."""
        rates = {
            Category.SALES: self.sales,
            Category.MARKETING: self.marketing,
            Category.PARTNER: self.partner,
            Category.UNKNOWN: self.unknown,
        }
        return rates.get(category)


class PolicyChange(Section):
    """A date that charts mark and tests split at."""

    happened_on: Annotated[Day, Field(alias="date")]
    """The day from which it held."""
    what: Text
    """What changed, in a few words."""


def in_order(plans: tuple[CommissionPlan, ...]) -> tuple[CommissionPlan, ...]:
    """The plans by their first day.

    Raises
    ------
    Contradictions
        Plans that end before they start, and pairs of plans in force on one day.
    """
    numbered = sorted(enumerate(plans), key=lambda one: one[1].starts_on)
    found = [
        Wrong(f"a plan ends on {plan.ends_on}, before it starts on {plan.starts_on}", "Mend one.", (("", (place,)),))
        for place, plan in numbered
        if plan.ends_on is not None and plan.ends_on < plan.starts_on
    ]
    for (place, earlier), (later_place, later) in pairwise(numbered):
        if earlier.starts_on == later.starts_on or (earlier.ends_on is not None and earlier.ends_on >= later.starts_on):
            sides = ((f"that from {earlier.starts_on}", (place,)), (f"that from {later.starts_on}", (later_place,)))
            what = f"two plans are in force on {later.starts_on}:"
            found.append(Wrong(what, "End the earlier one the day before.", sides))
    if found:
        raise Contradictions(found)
    return tuple(plan for _, plan in numbered)
