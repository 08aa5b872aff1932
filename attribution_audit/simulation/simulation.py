"""The run: hire people, plan campaigns, live through companies until there are enough leads, take the export."""

from __future__ import annotations

from .campaigns import plan
from .company import SimulatedCompany
from .dice import Dice
from .exporting import EXPORTS, lost_on_the_way
from .innocents import INNOCENTS
from .labels import left_in_the_export, stamp
from .life.company_life import live
from .life.deals import offers
from .policy_text import policy_text
from .salesforce.database import Database
from .salesforce.picklists import KEY_ACCOUNTS
from .salesforce.records import Account, Contact, Lead, Opportunity
from .scenario import Scenario, scenario_named
from .staff import hire
from .tactics import TACTICS
from .worktime import AS_OF
from .world import Mechanism, Occasion, World

RECORD_TYPES = (Lead, Contact, Account, Opportunity)


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
    gone = frozenset(world.crm.ids.text(record_id) for record_id in world.crm.rows.erased)
    world.truth.innocents[:] = left_in_the_export(world.truth.innocents, gone)
    world.truth.innocents.sort(key=lambda innocent: (innocent.occurred_at, innocent.mechanism, innocent.record_ids))
    tables = world.crm.rows.tables()
    exported = EXPORTS[world.scenario.export](tables)
    world.truth.innocents.extend(lost_on_the_way(tables, exported, world.scenario.export, stamp(AS_OF)))
    return SimulatedCompany(exported, policy_text(world.staff, world.crm.ids), world.truth, stamp(AS_OF))


def founded(leads: int, seed: int, scenario: Scenario) -> World:
    """The company on its first day."""
    dice, crm = Dice(f"{seed} staff"), Database(seed)
    for kind in RECORD_TYPES:
        crm.record_types[kind.object_name] = crm.new_id("RecordType")
        row = (crm.record_types[kind.object_name], "Standard", "Standard", kind.object_name, True)
        crm.rows.add("RecordType", row)
    crm.record_types[KEY_ACCOUNTS] = crm.new_id("RecordType")
    crm.rows.add("RecordType", (crm.record_types[KEY_ACCOUNTS], KEY_ACCOUNTS, "Key_Accounts", "Opportunity", True))
    staff = hire(dice, crm, leads, scenario.gaming_reps)
    programme = plan(Dice(f"{seed} campaigns"), crm, staff, leads)
    return World(
        dice=dice,
        crm=crm,
        staff=staff,
        programme=programme,
        scenario=scenario,
        seed=seed,
        mechanisms=_by_occasion((*TACTICS, *INNOCENTS)),
        products=tuple(crm.new_id("Product") for _ in offers()),
    )


def _by_occasion(mechanisms: tuple[Mechanism, ...]) -> dict[Occasion, tuple[Mechanism, ...]]:
    return {occasion: tuple(one for one in mechanisms if occasion in one.occasions) for occasion in Occasion}
