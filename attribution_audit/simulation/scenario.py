"""Scenarios: how often what happens. One entry in SCENARIOS is one kind of company.

Mechanisms look their rate up here by name; a rate is a share of the mechanism's own occasions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Rate:
    """Share of the occasions at which a mechanism happens, before and after the lead source was locked."""

    before: float
    after: float


def steady(rate: float) -> Rate:
    """Make a rate that the lock does not change."""
    return Rate(rate, rate)


TACTICS: Mapping[str, Rate] = {
    # tactic                      of a gaming rep's occasions: before, after the lock
    "source_blanked": Rate(0.26, 0.035),
    "source_overwritten": Rate(0.26, 0.05),
    "source_lost_at_conversion": Rate(0.12, 0.14),
    "opportunity_recreated": Rate(0.09, 0.48),
    "conversion_bypassed": Rate(0.06, 0.28),
}

INNOCENTS: Mapping[str, Rate] = {
    # mechanism                   of its own occasions (the mechanism's docstring names them): before, after the lock
    "account_page_opportunity": steady(0.10),
    "approved_change": Rate(0.02, 0.03),
    "bulk_relabel": steady(1.0),
    "busy_account": steady(0.12),
    "change_of_employer": steady(0.03),
    "colleague_prospected": steady(0.06),
    "contact_merge": steady(0.03),
    "converted_into_existing_deal": steady(0.5),
    "duplicate_cleanup": steady(0.03),
    "homonym_company": steady(0.02),
    "intern_typo": Rate(0.010, 0.008),
    "late_fill": steady(0.35),
    "lead_merge": steady(0.12),
    "loader_blanks": steady(0.03),
    "new_business": steady(0.12),
    "prospected_anew": steady(0.04),
    "quick_correction": Rate(0.04, 0.015),
    "recycled_lead": steady(0.5),
    "renewal": steady(0.35),
    "relabel_in_category": Rate(0.05, 0.012),
    "sales_first": Rate(0.05, 0.025),
    "stale_sweep": steady(1.0),
    "steward_edit": steady(0.012),
    "territory_realignment": steady(0.25),
    "unpaid_edit": Rate(0.012, 0.010),
    "untagged_form": steady(0.02),
    "upsell": steady(0.25),
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of company. Rates are shares of occasions, not of records."""

    doc: str
    gaming_reps: float = 0.0
    """Share of sales reps who ever do what `tactics` holds, each with a leaning of its own."""
    tactics: Mapping[str, Rate] = field(default_factory=dict)
    """Rate by tactic; a missing one never happens."""
    innocents: Mapping[str, Rate] = field(default_factory=lambda: INNOCENTS)
    """Rate by innocent mechanism; a missing one never happens."""
    sources: tuple[float, float, float, float] = (0.62, 0.22, 0.08, 0.08)
    """Shares of what brings a lead: marketing, sales, partner, unknown."""
    arrivals: float = 2.3
    """Mean number of approaches, by persons or to persons, per company and eighteen months."""


STORY = Scenario(
    doc="Some reps take marketing's name off deals: they edit sources until these are locked, then make records anew.",
    gaming_reps=0.4,
    tactics=TACTICS,
)

SCENARIOS: Mapping[str, Scenario] = {
    "story": STORY,
    "honest": replace(STORY, doc="The same company, in which nobody does.", gaming_reps=0.0, tactics={}),
}


def scenario_named(name: str) -> Scenario:
    """The scenario of that name.

    Raises
    ------
    ValueError
        With the list of scenarios, and the nearest name.
    """
    if name in SCENARIOS:
        return SCENARIOS[name]
    near = get_close_matches(name, SCENARIOS, n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise ValueError(f"There is no scenario {name!r}. Scenarios: {', '.join(SCENARIOS)}.{hint}")
