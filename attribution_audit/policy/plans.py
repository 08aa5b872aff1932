"""What is paid, to whom and since when: commission plans one after the other, and the dates on which rules changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, field_validator

from attribution_audit.policy.section import Section
from attribution_audit.policy.values import Amount, Currency, Day, Factor, Labels, Rate, Text
from attribution_audit.policy.wrong import Contradictions, Wrong
from attribution_audit.vocabulary import Category

EVERYBODY = ""
"""Whom a plan without `owners` and `teams` pays."""


class Tier(Section):
    """What is paid on the part of a payee's won amount that lies above a mark: other rates, or the plan's rates times
    a factor.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    above: Amount
    """The mark: the payee's won amount within the plan's period, in the plan's currency."""
    factor: Factor = Decimal(1)
    """What the plan's rates are multiplied by: 1.5 is half more."""
    sales: Rate | None = None
    """Share paid in place of the plan's rate where the source credits sales."""
    marketing: Rate | None = None
    """The same where it credits marketing."""
    partner: Rate | None = None
    """The same where it credits a partner."""
    unknown: Rate | None = None
    """The same where it says nothing."""

    def rate(self, category: Category, of_plan: Decimal) -> Decimal:
        """The rate above the mark."""
        own: Decimal | None = getattr(self, str(category), None)
        return own if own is not None else of_plan * self.factor


class CommissionPlan(Section):
    """The rates paid on a won deal, by the category of its source, for closes since `from`."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    starts_on: Annotated[Day, Field(alias="from")]
    """The first day of closes that it pays."""
    ends_on: Annotated[Day | None, Field(alias="to")] = None
    """The last such day; without it, until the next plan for the same people starts."""
    id: Text | None = None
    """What the plan is called, as in the column PlanId of Payout.csv."""
    owners: Labels = ()
    """Whom it pays, by user id or e-mail address. Without owners and teams: everybody."""
    teams: Labels = ()
    """Whom it pays, by the name of their role, or by their manager's user id or e-mail address."""
    sales: Rate
    """Share of the amount paid where the source credits sales: 0.10 is 10 percent."""
    marketing: Rate
    """Share paid where the source credits marketing."""
    partner: Rate
    """Share paid where the source credits a partner."""
    unknown: Rate
    """Share paid where the source says nothing."""
    tiers: tuple[Tier, ...] = ()
    """What is paid above marks of the payee's won amount within `period`."""
    period: Literal["month", "quarter", "year"] = "year"
    """The period in which won amounts are counted for tiers and commission for `cap_per_period`."""
    cap_per_deal: Amount | None = None
    """The most that the whole credit for one deal pays; half the credit, half of it."""
    cap_per_period: Amount | None = None
    """The most that one payee is paid within `period`."""
    currency: Currency = None
    """The currency of marks and caps; the policy's own by default."""

    @field_validator("tiers")
    @classmethod
    def _marks_apart(cls, tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
        ordered = tuple(sorted(tiers, key=lambda tier: tier.above))
        if len({tier.above for tier in tiers}) < len(tiers):
            raise Wrong("two tiers begin at one mark", "Keep one of them.")
        return ordered

    def rate(self, category: Category) -> Decimal | None:
        """The rate for a category below all marks; none for `unlisted`, from which no pay follows."""
        rates = {
            Category.SALES: self.sales,
            Category.MARKETING: self.marketing,
            Category.PARTNER: self.partner,
            Category.UNKNOWN: self.unknown,
        }
        return rates.get(category)

    def pays_more(self, after: Category, before: Category) -> bool | None:
        """Whether a category pays more than another, below all marks or above one; none where one has no rate."""
        ours, theirs = self.rate(after), self.rate(before)
        if ours is None or theirs is None:
            return None
        return ours > theirs or any(tier.rate(after, ours) > tier.rate(before, theirs) for tier in self.tiers)

    @property
    def name(self) -> str:
        """Its id, else the day from which it is in force."""
        return self.id or f"from {self.starts_on}"

    @property
    def people(self) -> tuple[str, ...]:
        """Whom it pays, as keys to look it up by."""
        keys = (
            *(f"owner {person_key(one)}" for one in self.owners),
            *(f"team {person_key(one)}" for one in self.teams),
        )
        return tuple(dict.fromkeys(keys)) or (EVERYBODY,)

    def is_over_on(self, day: date) -> bool:
        """Whether its own last day lies before a day."""
        return self.ends_on is not None and self.ends_on < day


class PolicyChange(Section):
    """A date that charts mark and tests split at."""

    happened_on: Annotated[Day, Field(alias="date")]
    """The day from which it held."""
    what: Text
    """What changed, in a few words."""


def person_key(named: str) -> str:
    """How people and roles are compared: ids by 15 characters, which mean the same as 18, all else without case.

    >>> person_key(" Ada@Acme.example "), person_key("005Hs00003DBrndIAD"), person_key("Field  Sales")
    ('ada@acme.example', '005Hs00003DBrnd', 'field sales')
    """
    plain = named.strip()
    is_id = plain.isalnum() and len(plain) in {15, 18} and plain.startswith("005")
    return plain[:15] if is_id else " ".join(plain.split()).casefold()


def in_force(plans: Sequence[CommissionPlan], person: str, day: date) -> CommissionPlan | None:
    """The plan that pays a person (a key of `people`) on a day: the latest that has started, unless it has ended."""
    started = [plan for plan in plans if plan.starts_on <= day and person in plan.people]
    if not started or started[-1].is_over_on(day):
        return None
    return started[-1]


def in_order(plans: tuple[CommissionPlan, ...]) -> tuple[CommissionPlan, ...]:
    """The plans by their first day, those of one day by whom they pay.

    Raises
    ------
    Contradictions
        Plans that end before they start, and pairs of plans for the same people in force on one day.
    """
    numbered = sorted(enumerate(plans), key=lambda one: (one[1].starts_on, sorted(one[1].people), one[0]))
    found = [
        Wrong(f"a plan ends on {plan.ends_on}, before it starts on {plan.starts_on}", "Mend one.", (("", (place,)),))
        for place, plan in numbered
        if plan.is_over_on(plan.starts_on)
    ]
    latest: dict[str, tuple[int, CommissionPlan]] = {}
    told: set[tuple[int, int]] = set()
    for later_place, later in numbered:
        for person in later.people:
            place, earlier = latest.get(person, (later_place, None))
            latest[person] = later_place, later
            if earlier is not None and _meet(earlier, later) and (place, later_place) not in told:
                told.add((place, later_place))
                sides = ((f"that from {earlier.starts_on}", (place,)), (f"that from {later.starts_on}", (later_place,)))
                what = f"two plans are in force on {later.starts_on}:"
                found.append(Wrong(what, "End the earlier one the day before.", sides))
    if found:
        raise Contradictions(found)
    return tuple(plan for _, plan in numbered)


def _meet(earlier: CommissionPlan, later: CommissionPlan) -> bool:
    return earlier.starts_on == later.starts_on or (
        earlier.ends_on is not None and not earlier.is_over_on(later.starts_on)
    )
