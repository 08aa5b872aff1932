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


SALES_TACTICS: Mapping[str, Rate] = {
    # tactic                      of a gaming rep's occasions: before, after the lock
    "source_blanked": Rate(0.24, 0.05),
    "source_overwritten": Rate(0.24, 0.06),
    "source_lost_at_conversion": Rate(0.12, 0.14),
    "source_contradicted": Rate(0.75, 0.95),
    "campaign_unlinked": Rate(0.50, 0.45),
    "deleted_and_recreated": Rate(0.04, 0.08),
    "parallel_opportunity": Rate(0.11, 0.26),
    "opportunity_recreated": Rate(0.11, 0.40),
    "conversion_bypassed": Rate(0.05, 0.17),
    "lead_recreated": Rate(0.045, 0.11),
}
MARKETING_TACTICS: Mapping[str, Rate] = {
    # tactic                      of the occasions that come before a gaming marketer: before, after the lock
    "source_claimed": steady(0.035),
    "touchpoint_backdated": steady(0.10),
}
TACTICS = {**SALES_TACTICS, **MARKETING_TACTICS}

FAULTS: Mapping[str, Rate] = {
    # hand-off fault              of the leads that reach a sales owner
    "never_followed_up": steady(0.02),
    "late_follow_up": steady(0.03),
    "ownership_ping_pong": steady(0.012),
}

INNOCENTS: Mapping[str, Rate] = {
    # mechanism                   of its own occasions (the mechanism's docstring names them): before, after the lock
    "account_merge": steady(0.05),
    "account_page_opportunity": steady(0.10),
    "account_source_inherited": steady(0.6),
    "approved_change": Rate(0.02, 0.03),
    "auto_converted": steady(0.05),
    "bulk_relabel": steady(1.0),
    "busy_account": steady(0.12),
    "buying_group": steady(0.15),
    "campaign_refreshed": steady(0.3),
    "change_of_employer": steady(0.03),
    "child_deal": steady(0.012),
    "colleague_answered": steady(0.02),
    "colleague_prospected": steady(0.06),
    "contact_merge": steady(0.03),
    "converted_into_existing_deal": steady(0.5),
    "corrected_to_marketing": steady(0.03),
    "default_source": steady(0.4),
    "deleted_duplicate": steady(0.03),
    "deleted_test": steady(0.006),
    "disqualified_unread": steady(0.03),
    "duplicate_cleanup": steady(0.03),
    "entered_twice": steady(0.04),
    "erased_person": steady(0.03),
    "forced_rechoice": steady(0.03),
    "form_makes_lead": steady(0.2),
    "homonym_company": steady(0.02),
    "intern_typo": Rate(0.010, 0.008),
    "late_fill": steady(0.35),
    "late_list": steady(0.12),
    "latest_campaign": steady(0.25),
    "lead_merge": steady(0.12),
    "leave_cover": steady(0.02),
    "leaver": steady(0.7),
    "loader_blanks": steady(0.03),
    "logged_late": steady(0.03),
    "member_opted_out": steady(0.02),
    "new_business": steady(0.12),
    "no_show": steady(0.015),
    "nurture_clock": steady(0.06),
    "out_of_office": steady(0.5),
    "overwrite_lead_source": steady(0.4),
    "partner_registered": steady(0.012),
    "picklist_renamed": steady(0.7),
    "picklist_replaced": steady(0.7),
    "prospected_anew": steady(0.04),
    "prospected_long_after": steady(0.12),
    "quick_correction": Rate(0.04, 0.015),
    "recycled_lead": steady(0.5),
    "reforecast": steady(0.08),
    "reopened": steady(0.05),
    "renewal": steady(0.35),
    "relabel_in_category": Rate(0.05, 0.012),
    "round_robin": steady(0.03),
    "sales_first": Rate(0.05, 0.025),
    "second_product": steady(0.02),
    "split_by_product": steady(0.012),
    "stage_demands_source": steady(0.25),
    "stale_sweep": steady(1.0),
    "status_corrected": steady(0.02),
    "steward_edit": steady(0.012),
    "sync_flip_flop": steady(0.010),
    "sync_overwrites": steady(0.008),
    "territory_realignment": steady(0.25),
    "two_reps": steady(0.012),
    "unpaid_edit": Rate(0.012, 0.010),
    "untagged_form": steady(0.02),
    "upsell": steady(0.25),
    "wrong_upload": steady(0.02),
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of company. Rates are shares of occasions, not of records."""

    doc: str
    gaming_reps: float = 0.0
    """Share of sales reps, and of their managers, who ever do what `tactics` holds, each with a leaning of its own."""
    gaming_marketers: float = 0.0
    """The same share of marketing's users."""
    tactics: Mapping[str, Rate] = field(default_factory=dict)
    """Rate by tactic; a missing one never happens."""
    evasion: float = 0.0
    """Share of the acts that are done in a way that hides them."""
    bulk_acts: float = 0.0
    """Mean number of times, per 20,000 leads, that somebody takes the sources off ten to sixty records at once."""
    faults: Mapping[str, Rate] = field(default_factory=lambda: FAULTS)
    """Rate by hand-off fault, in every company."""
    tracked: bool = True
    """Whether the company tracks the lead source's history."""
    innocents: Mapping[str, Rate] = field(default_factory=lambda: INNOCENTS)
    """Rate by innocent mechanism; a missing one never happens."""
    sources: tuple[float, float, float, float] = (0.62, 0.22, 0.08, 0.08)
    """Shares of what brings a lead: marketing, sales, partner, unknown."""
    arrivals: float = 2.3
    """Mean number of approaches, by persons or to persons, per company and eighteen months."""
    days_between: float = 75.0
    """Mean gap between the approaches of one company."""
    days_to_next_deal: float = 30.0
    """Median gap from a lost deal to the next of the same person, where one follows."""
    same_person: float = 0.22
    """Share of the approaches after the first that concern somebody who is known."""
    sources_at_random: bool = False
    """Whether people pick lead sources without looking, on every record by itself."""
    export: str = "as_it_is"
    """What the export does to sources: a function of `exporting.py`."""


STORY = Scenario(
    doc="Some reps take marketing's name off deals: they edit sources until these are locked, then make records anew.",
    gaming_reps=0.4,
    gaming_marketers=0.4,
    tactics=TACTICS,
    evasion=0.25,
    bulk_acts=4.0,
)
HONEST = replace(
    STORY,
    doc="The same company, in which nobody does.",
    gaming_reps=0.0,
    gaming_marketers=0.0,
    tactics={},
    bulk_acts=0.0,
)

BUSY: Mapping[str, Rate] = {
    "busy_account": steady(0.8),
    "entered_twice": steady(0.35),
    "new_business": steady(0.3),
}
"""Rates by which a busy company differs (base rates of crm_exports.md, section 4)."""

SCENARIOS: Mapping[str, Scenario] = {
    "story": STORY,
    "honest": HONEST,
    "no_history": replace(STORY, doc="The same as story, but no history tells of a lead source.", tracked=False),
    "evasive": replace(STORY, doc="The same, done so that it does not show: in steps, by others, late.", evasion=0.85),
    "everybody": replace(STORY, doc="All reps and managers do what some do in a story.", gaming_reps=1.0),
    "marketing": replace(
        HONEST,
        doc="Marketing claims what sales found; sales is honest.",
        gaming_marketers=0.7,
        tactics=MARKETING_TACTICS,
        evasion=0.25,
    ),
    "migration": replace(
        HONEST,
        doc="An honest company that moves its data over a weekend in the middle: all records deleted and imported.",
        innocents={**INNOCENTS, "migration": steady(1.0)},
    ),
    "noise": replace(
        HONEST,
        doc="An honest company whose lead sources are entered at random: lead and deal agree by chance only.",
        sources_at_random=True,
    ),
    "busy": replace(
        HONEST,
        doc="An honest company with few and busy accounts: after most lost deals the next one begins within a month.",
        arrivals=90.0,
        days_between=4.0,
        days_to_next_deal=9.0,
        same_person=0.5,
        innocents={**INNOCENTS, **BUSY},
    ),
    "hidden_source": replace(
        HONEST, doc="An honest company; the exporting user may not see deals' sources.", export="hidden_source"
    ),
    "pipeline": replace(
        HONEST, doc="An honest company; the export came by a pipeline that drops values.", export="pipeline"
    ),
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
