"""The policy as declared tables: every key with its unit, its default and the reason for the default."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field, field_validator, model_validator

from attribution_audit.policy.hours import Hours
from attribution_audit.policy.payroll import Payroll
from attribution_audit.policy.plans import EVERYBODY, CommissionPlan, PolicyChange, in_force, in_order
from attribution_audit.policy.section import Section
from attribution_audit.policy.service_levels import ServiceLevels
from attribution_audit.policy.values import (
    Currency,
    Days,
    Flag,
    HalfLife,
    HourCount,
    Labels,
    Minutes,
    Text,
    Version,
    Zone,
)
from attribution_audit.policy.wrong import Contradictions, Wrong, told
from attribution_audit.vocabulary import Category

ModelName = Literal[
    "first_touch",
    "last_touch",
    "lead_creation",
    "linear",
    "u_shaped",
    "w_shaped",
    "time_decay",
    "markov",
    "shapley",
]
"""An attribution model by its name."""

KNOWN_VERSION = 1
"""The version of policies that this program knows in full."""


def label_key(label: str) -> str:
    """How labels are compared: without case, surrounding blanks and repeated blanks.

    >>> label_key("  Paid   search ") == label_key("Paid Search")
    True
    """
    return " ".join(label.split()).casefold()


def _twice(lists: tuple[tuple[str, Labels], ...]) -> list[Wrong]:
    """The labels that stand in two of the named lists."""
    first: dict[str, tuple[str, int]] = {}
    found = []
    for name, labels in lists:
        for place, label in enumerate(labels):
            earlier, earlier_place = first.setdefault(label_key(label), (name, place))
            if earlier != name:
                sides = ((f"under {earlier}", (earlier, earlier_place)), (f"under {name}", (name, place)))
                found.append(Wrong(f"{told(label)} stands", "Keep it in one of them.", sides))
    return found


def _hold(found: list[Wrong]) -> None:
    if found:
        raise Contradictions(found)


class Sources(Section):
    """Which category each lead-source value belongs to. A value that no list names is `unlisted`."""

    marketing: Labels = ()
    """Values that credit marketing, such as "Webinar" or "Paid Search"."""
    sales: Labels = ()
    """Values that credit sales, such as "Sales Prospecting" or "Cold Call"."""
    partner: Labels = ()
    """Values that credit a partner, such as "Partner Referral"."""
    unknown: Labels = ("",)
    """Values that say nothing, such as "Other"; `""` is the blank."""

    @model_validator(mode="after")
    def _each_value_once(self) -> Sources:
        _hold(_twice(tuple((str(category), labels) for category, labels in self.by_category())))
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
        return self._keys.get(label_key(label), Category.UNLISTED)

    @cached_property
    def _keys(self) -> dict[str, Category]:
        return {label_key(label): category for category, labels in self.by_category() for label in labels}


class Stages(Section):
    """Which opportunity stages mean what. A closed stage that no list names is told by the CRM's own closed and
    won flags.
    """

    no_opportunity: Labels = ()
    """Stages of deals that were closed because there was no opportunity."""
    lost: Labels = ()
    """Stages of lost deals."""
    won: Labels = ()
    """Stages of won deals."""

    @model_validator(mode="after")
    def _each_stage_once(self) -> Stages:
        _hold(_twice((("no_opportunity", self.no_opportunity), ("lost", self.lost), ("won", self.won))))
        return self


class Statuses(Section):
    """Which lead statuses end a lead without a conversion."""

    disqualified: Labels = ()
    """Statuses such as "Disqualified" or "Unqualified"."""


class Windows(Section):
    """How far apart two events may be to belong together."""

    recreation_days: Days = 180
    """Longest gap, in whole days, from closing the earlier record to making the later. Two sales cycles of 90 days."""
    attribution_days: Days = 365
    """How long before the opportunity, in whole days, a response may lie to have earned it. One budget year."""
    correction_minutes: Minutes = 15
    """How soon, in minutes, a user's second change of the same field is the correction of a slip. One sitting."""


class People(Section):
    """User ids (15 or 18 characters) or e-mail addresses, by what they do."""

    marketing: Labels = ()
    """Users in marketing."""
    operations: Labels = ()
    """Data stewards and administrators: their edits clear the actor, not the loss."""
    integration: Labels = ()
    """Users that are programs: loaders, web forms, synchronisations."""
    sales: Labels = ()
    """Users in sales. Without this list: whoever owns leads or opportunities and is in no other list."""


class Attribution(Section):
    """How attribution models share out what was won."""

    half_life_days: HalfLife = 7
    """Whole days after which a touch counts half in the time-decay model. A week, as in Google Analytics."""
    models: tuple[ModelName, ...] | None = None
    """The models to compute, in any order; without the key, all of them."""


class KeyFigures(Section):
    """What key figures hold leads and deals against. Without a list its figure is not given."""

    response_hours: HourCount = 24
    """Hours from a lead's creation to the first outreach, clock hours, that an answer may take. One day."""
    renewal_types: Labels = ("Renewal", "Existing Customer - Renewal", "Existing Business - Renewal")
    """Types of opportunities that renew what a customer has."""
    nurturing_campaigns: Labels = ()
    """Types of campaigns that keep in touch with people who are not ready to buy, such as "Nurture"."""
    onboarding_campaigns: Labels = ()
    """Types of campaigns that customers answer when they begin, such as "Kick-off" or "Training"."""
    advocacy_campaigns: Labels = ()
    """Types of campaigns in which customers speak for the company, such as "Reference" or "User Group"."""
    free_mail: Labels = ()
    """Domains of mailboxes that anybody can have, beside those that are known, such as "mail.example"."""
    students: Labels = ()
    """Words in a title or mailbox that tell of somebody who buys nothing, such as "student" or ".edu"."""
    competitors: Labels = ()
    """Companies, or domains of their mailboxes, such as "rival.example"."""
    unreachable: Labels = ()
    """Lead statuses of people whom nobody could reach, such as "Bad Number"."""
    fit_countries: Labels = ()
    """Countries that the company sells to, as leads spell them."""
    fit_titles: Labels = ()
    """Words in the titles of people who buy, such as "marketing" or "director"."""


class Owners(Section):
    """Statistics on single persons: off until the company switches them on."""

    patterns: Flag = False
    """Whether statistics on single persons are made. Works councils and data protection law may ask."""


class Formats(Section):
    """How the export writes what can be read in two ways."""

    date_order: Literal["day first", "month first"] | None = None
    """What `03/04/2024` means in a column none of whose dates tells; without it such a column is not read."""


class Files(Section):
    """Lists that stand in CSV files beside the policy; their rows are added to what the policy says."""

    sources: Text | None = None
    """A file with the columns `value` and `category`."""
    stages: Text | None = None
    """A file with the columns `value` and `meaning`: no_opportunity, lost or won."""
    statuses: Text | None = None
    """A file with the columns `value` and `meaning`: disqualified."""
    people: Text | None = None
    """A file with the columns `user` and `part`: marketing, operations, integration or sales."""
    commission: Text | None = None
    """A file with the columns `from`, `to` (may be missing), `sales`, `marketing`, `partner` and `unknown`."""


class Policy(Section):
    """Everything the company decides. Without a policy file: the CRMs' standard values, and nothing about pay."""

    version: Version = KNOWN_VERSION
    """The version of these keys. Of a later version, keys that this program does not know are left out."""
    currency: Currency = None
    """The currency of pay and of restated amounts, as its three letters."""
    timezone: Zone = "UTC"
    """Whose midnight begins a day, and what stamps without a zone mean, such as "America/New_York"."""
    sources: Sources = Sources()
    stages: Stages = Stages()
    statuses: Statuses = Statuses()
    windows: Windows = Windows()
    service_levels: ServiceLevels = ServiceLevels()
    """What sales owes a lead; hand-off faults are looked for only where it is named."""
    hours: Hours = Hours()
    """When the company works, for levels in working minutes or days."""
    people: People = People()
    attribution: Attribution = Attribution()
    """How attribution models share out what was won."""
    key_figures: KeyFigures = KeyFigures()
    """What key figures hold leads and deals against."""
    owners: Owners = Owners()
    objects: dict[str, str] = Field(default_factory=dict)
    """CRM object -> the file or table that holds it, where that bears another name: `Lead = "Prospects"`."""
    fields: dict[str, dict[str, str]] = Field(default_factory=dict)
    """CRM object -> field -> the column that holds it, both in snake case: `lead_source = "First_Source__c"`."""
    formats: Formats = Formats()
    files: Files = Files()
    commission: tuple[CommissionPlan, ...] = ()
    """The plans in force, one after the other. Without any, nothing about pay is computed."""
    pay: Payroll = Payroll()
    """How commission is rounded, shared and reviewed."""
    policy_changes: tuple[PolicyChange, ...] = ()
    """Dates on which the company changed its rules."""

    @field_validator("commission")
    @classmethod
    def _periods_apart(cls, plans: tuple[CommissionPlan, ...]) -> tuple[CommissionPlan, ...]:
        return in_order(plans)

    def plan_on(self, day: date, people: Sequence[str] = ()) -> CommissionPlan | None:
        """The plan in force on a day for who answers to the keys `people`, the first that has one; without any, the
        plan for everybody.
        """
        plans = (in_force(self.commission, person, day) for person in (*people, EVERYBODY))
        return next((plan for plan in plans if plan is not None), None)
