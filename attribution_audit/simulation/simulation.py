"""The run: hire people, plan campaigns, live through companies until there are enough leads, take the export."""

from __future__ import annotations

from .campaigns import plan
from .company import SimulatedCompany
from .dice import Dice
from .exporting import EXPORTS, lost_on_the_way
from .innocents import INNOCENTS
from .labels import left_in_the_export, stamp
from .life.buying_group import BUYING_GROUP
from .life.company_life import live
from .life.deals import offers
from .own_rates import lock_date, own
from .policy_text import policy_text
from .salesforce.database import Database
from .salesforce.picklists import KEY_ACCOUNTS
from .salesforce.records import Account, Contact, Lead, Opportunity
from .salesforce.tracking import hidden
from .scenario import Scenario, scenario_named
from .staff import Staff, hire
from .tactics import TACTICS
from .tactics.in_bulk import appointments
from .truth import Truth
from .worktime import AS_OF, day_of
from .world import Mechanism, Occasion, World

RECORD_TYPES = (Lead, Contact, Account, Opportunity)
CAMPAIGNS_TRACKED = 0.6
"""Share of companies whose history tells of a deal's primary campaign."""
BULK_ACTS_PER = 20_000
"""Leads that a scenario's number of bulk acts is about."""


def simulate(leads: int = 2000, seed: int = 1, scenario: str = "story") -> SimulatedCompany:
    """A company that never existed, eighteen months of it, with known truth.

    Parameters
    ----------
    leads
        About this many rows of Lead; the last company lived through may bring a few more.
    seed
        The same seed, size and scenario give the same company everywhere.
    scenario
        One of `SCENARIOS`.

    Raises
    ------
    ValueError
        For an unknown scenario or fewer than one lead.

    Examples
    --------
    >>> company = simulate(leads=50, seed=3)
    >>> company.as_of
    '2026-06-30T00:00:00Z'
    """
    if leads < 1:
        raise ValueError(f"leads is {leads}; a company has at least 1.")
    world = founded(leads, seed, scenario_named(scenario))
    number = 0
    while world.crm.lead_count < leads:
        number += 1
        world.dice = Dice(f"{seed} company {number}")
        live(world)
    world.truth.acts.sort(key=lambda act: (act.occurred_at, act.record_id))
    gone = frozenset(map(world.crm.ids.text, world.crm.rows.erased | world.crm.rows.purged))
    world.truth.innocents[:] = left_in_the_export(world.truth.innocents, gone)
    world.truth.innocents.sort(key=lambda innocent: (innocent.occurred_at, innocent.mechanism, innocent.record_ids))
    tables = world.crm.rows.tables()
    if not world.scenario.tracked:
        tables = hidden(tables, Dice(f"{seed} tracking"))
    exported = EXPORTS[world.scenario.export](tables)
    world.truth.innocents.extend(lost_on_the_way(tables, exported, world.scenario.export, stamp(AS_OF)))
    policy = policy_text(world.staff, world.crm.ids, world.truth.shift_date)
    return SimulatedCompany(exported, policy, world.truth, stamp(AS_OF))


def founded(leads: int, seed: int, scenario: Scenario) -> World:
    """The company on its first day."""
    dice, crm = Dice(f"{seed} staff"), Database(seed)
    for kind in RECORD_TYPES:
        crm.record_types[kind.object_name] = crm.new_id("RecordType")
        row = (crm.record_types[kind.object_name], "Standard", "Standard", kind.object_name, True)
        crm.rows.add("RecordType", row)
    crm.record_types[KEY_ACCOUNTS] = crm.new_id("RecordType")
    crm.rows.add("RecordType", (crm.record_types[KEY_ACCOUNTS], KEY_ACCOUNTS, "Key_Accounts", "Opportunity", True))
    gaming = {"rep": scenario.gaming_reps, "manager": scenario.gaming_reps, "marketing": scenario.gaming_marketers}
    staff = hire(dice, crm, leads, gaming)
    calendar, shift_at = Dice(f"{seed} calendar"), lock_date(Dice(f"{seed} lock"))
    crm.tracks_campaigns, crm.keeps_answer_dates = calendar.chance(CAMPAIGNS_TRACKED), calendar.chance(0.5)
    return World(
        dice=dice,
        crm=crm,
        staff=staff,
        programme=plan(Dice(f"{seed} campaigns"), crm, staff, leads),
        scenario=own(scenario, Dice(f"{seed} rates")),
        seed=seed,
        shift_at=shift_at,
        mechanisms=_by_occasion((*TACTICS, BUYING_GROUP, *INNOCENTS)),
        truth=Truth(gaming_users=_gaming(staff, crm), shift_date=day_of(shift_at)),
        products=tuple(crm.new_id("Product") for _ in offers()),
        appointments=appointments(calendar, staff, shift_at, scenario.bulk_acts * leads / BULK_ACTS_PER),
    )


def _gaming(staff: Staff, crm: Database) -> tuple[str, ...]:
    return tuple(sorted(crm.ids.text(user.id) for user in staff.gaming(*staff.groups)))


def _by_occasion(mechanisms: tuple[Mechanism, ...]) -> dict[Occasion, tuple[Mechanism, ...]]:
    return {occasion: tuple(one for one in mechanisms if occasion in one.occasions) for occasion in Occasion}
