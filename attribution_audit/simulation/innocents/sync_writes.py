"""The connector to marketing's own system writes lead sources.

What happens: a field mapped both ways, without a master, overwrites what stands in the CRM by the other system's
value, by "Unknown" or by nothing (`sync_overwrites`; mechanisms 16 and 18 of crm_exports.md, I9 of audit_rules.md);
or the two systems disagree for some minutes (`sync_flip_flop`, 17).
In the export: LeadSource rows of the integration user at all hours, one at a time; A -> B -> A within minutes.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import MARKETING_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

WRITTEN = ("", "Unknown", "Other", *MARKETING_SOURCES)


def _subject(pursuit: Pursuit) -> Lead | Opportunity | None:
    record = pursuit.deal or pursuit.lead
    if record is None or record.deleted or (isinstance(record, Lead) and record.converted):
        return None
    return None if isinstance(record, Opportunity) and record.closed else record


def _will_overwrite(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if _subject(pursuit) is None or not world.dice.chance(rate):
        return False
    world.later(at + world.dice.wait(6 * DAY) + HOUR, _overwrite, pursuit, "sync_overwrites")
    return True


def _will_flip(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if _subject(pursuit) is None or not world.dice.chance(rate):
        return False
    world.later(at + world.dice.wait(2 * DAY) + HOUR, _overwrite, pursuit, "sync_flip_flop")
    return True


def _overwrite(world: World, at: int, pursuit: Pursuit, mechanism: str) -> None:
    record, sync = _subject(pursuit), world.staff.groups["integration"][0]
    if record is None:
        return
    before, value = record.source, world.dice.pick(WRITTEN)
    if world.crm.offered(value, at) == before:
        return
    world.crm.set_source(record, at, sync.id, value)
    world.innocent(mechanism, at, record)
    if mechanism == "sync_flip_flop":
        world.later(at + world.dice.between(20, 400), _write_back, record, before)


def _write_back(world: World, at: int, record: Lead | Opportunity, before: str) -> None:
    world.crm.set_source(record, at, world.staff.groups["integration"][0].id, before)


SYNC_OVERWRITES = Mechanism("sync_overwrites", (Occasion.LEAD_MADE, Occasion.DEAL_OPENED), _will_overwrite)
SYNC_FLIP_FLOP = Mechanism("sync_flip_flop", (Occasion.LEAD_MADE, Occasion.DEAL_OPENED), _will_flip)
