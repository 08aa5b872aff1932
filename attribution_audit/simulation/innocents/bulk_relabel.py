"""Operations replaces a picklist value inside its category: Webcast becomes Webinar everywhere, one night.

In the export: hundreds of LeadSource rows of one user within minutes at three in the morning, on leads,
contacts and deals (mechanism 11 of crm_exports.md).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

NIGHT = moment(2025, 11, 16, 3, 0)
OLD, NEW = "Webcast", "Webinar"


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    if rate > 0:
        world.later(NIGHT + world.dice.between(0, 600), _replace_value)
    return False


def _replace_value(world: World, at: int) -> None:
    admin, crm = world.staff.groups["operations"][0], world.crm
    for pursuit in world.pursuits.values():
        pursuit.true_source = NEW if pursuit.true_source == OLD else pursuit.true_source
    for lead_or_deal in (*crm.leads, *crm.opportunities):
        lead_or_deal.true_source = NEW if lead_or_deal.true_source == OLD else lead_or_deal.true_source
    changed = [record for record in (*crm.leads, *crm.contacts, *crm.opportunities) if record.source == OLD]
    for record in changed:
        crm.set_source(record, at, admin.id, NEW)
    if changed:
        world.innocent("bulk_relabel", at, *changed)


BULK_RELABEL = Mechanism("bulk_relabel", (Occasion.COMPANY,), _announce, touches_source=False)
