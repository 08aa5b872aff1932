"""The policy as declared tables: every key with its unit, its default and the reason for the default."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from attribution_audit.vocabulary import Category

Labels = tuple[str, ...]


def _exact(value: object) -> object:
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


Rate = Annotated[Decimal, Field(ge=0, le=1, decimal_places=6), BeforeValidator(_exact)]


def label_key(label: str) -> str:
    """How labels are compared: without case, surrounding blanks and repeated blanks.

    >>> label_key("  Paid   search ") == label_key("Paid Search")
    True
    """
    return " ".join(label.split()).casefold()


class Section(BaseModel):
    """A part of the policy: frozen, and a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Sources(Section):
    """Which category each lead-source value belongs to. A value that no list names is `unlisted`."""

    marketing: Labels = ()
    sales: Labels = ()
    partner: Labels = ()
    unknown: Labels = ("",)

    @model_validator(mode="after")
    def _each_value_once(self) -> Sources:
        seen: dict[str, str] = {}
        for category, labels in self.by_category():
            for label in labels:
                earlier = seen.setdefault(label_key(label), category)
                if earlier != category:
                    raise ValueError(f"{label!r} stands under {earlier} and under {category}; keep it in one of them")
        return self

    def by_category(self) -> tuple[tuple[Category, Labels], ...]:
        """The lists, each with its category."""
        return (
            (Category.MARKETING, self.marketing),
            (Category.SALES, self.sales),
            (Category.PARTNER, self.partner),
            (Category.UNKNOWN, self.unknown),
        )

    def category_of(self, label: str) -> Category:
        """The category of one lead-source value, `unlisted` where no list names it."""
        return self._keys().get(label_key(label), Category.UNLISTED)

    def _keys(self) -> dict[str, Category]:
        return {label_key(label): category for category, labels in self.by_category() for label in labels}


class Stages(Section):
    """Which opportunity stages mean what. A closed stage that no list names is told by the CRM's own closed and
    won flags.
    """

    no_opportunity: Labels = ()
    lost: Labels = ()
    won: Labels = ()


class Statuses(Section):
    """Which lead statuses end a lead without a conversion."""

    disqualified: Labels = ()


class Windows(Section):
    """How far apart two events may be to belong together."""

    recreation_days: Annotated[int, Field(ge=1)] = 180
    """Longest gap, in whole days, from closing the earlier record to making the later. Two sales cycles of 90 days."""
    attribution_days: Annotated[int, Field(ge=1)] = 365
    """How long before the opportunity, in whole days, a response may lie to have earned it. One budget year."""
    correction_minutes: Annotated[int, Field(ge=0)] = 15
    """How soon, in minutes, a user's second change of the same field is the correction of a slip. One sitting."""


class People(Section):
    """User ids (15 or 18 characters) or e-mail addresses, by what they do."""

    marketing: Labels = ()
    operations: Labels = ()
    integration: Labels = ()
    sales: Labels = ()


class Owners(Section):
    """Statistics on single persons: off until the company switches them on."""

    patterns: bool = False


class Formats(Section):
    """How the export writes what can be read in two ways."""

    date_order: Literal["day first", "month first"] | None = None
    """What `03/04/2024` means in a column none of whose dates tells; without it such a column is not read."""


class CommissionPlan(Section):
    """The rate paid to an opportunity's owner on a won deal, by the category of its source, for closes since `from`."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    starts_on: Annotated[date, Field(alias="from")]
    ends_on: Annotated[date | None, Field(alias="to")] = None
    sales: Rate
    marketing: Rate
    partner: Rate
    unknown: Rate

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

    happened_on: Annotated[date, Field(alias="date")]
    what: str


class Policy(Section):
    """Everything the company decides. Without a policy file: the CRMs' standard values, and nothing about pay."""

    version: Literal[1] = 1
    currency: str | None = None
    timezone: str = "UTC"
    sources: Sources = Sources()
    stages: Stages = Stages()
    statuses: Statuses = Statuses()
    windows: Windows = Windows()
    people: People = People()
    owners: Owners = Owners()
    objects: dict[str, str] = {}
    """CRM object -> the file or table that holds it, where that bears another name: `Lead = "Prospects"`."""
    fields: dict[str, dict[str, str]] = {}
    """CRM object -> field -> the column that holds it, both in snake case: `lead_source = "First_Source__c"`."""
    formats: Formats = Formats()
    commission: tuple[CommissionPlan, ...] = ()
    policy_changes: tuple[PolicyChange, ...] = ()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{zone!r} is no time zone; write one like 'America/New_York' or 'UTC'") from error
        return zone

    @field_validator("commission")
    @classmethod
    def _periods_apart(cls, plans: tuple[CommissionPlan, ...]) -> tuple[CommissionPlan, ...]:
        in_order = sorted(plans, key=lambda plan: plan.starts_on)
        for plan in in_order:
            if plan.ends_on is not None and plan.ends_on < plan.starts_on:
                raise ValueError(f"a plan ends on {plan.ends_on}, before it starts on {plan.starts_on}")
        for earlier, later in pairwise(in_order):
            if earlier.starts_on == later.starts_on or (
                earlier.ends_on is not None and earlier.ends_on >= later.starts_on
            ):
                raise ValueError(f"two plans are in force on {later.starts_on}; end the earlier one the day before")
        return tuple(in_order)

    def plan_on(self, day: date) -> CommissionPlan | None:
        """The plan in force on a day: the latest that has started, unless it has ended."""
        started = [plan for plan in self.commission if plan.starts_on <= day]
        if not started:
            return None
        latest = started[-1]
        return latest if latest.ends_on is None or day <= latest.ends_on else None
