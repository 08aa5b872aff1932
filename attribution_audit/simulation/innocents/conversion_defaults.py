"""What the conversion itself does to sources, without anybody's hand.

What happens: a converting tool was told to overwrite the contact's source (`overwrite_lead_source`, mechanism 2 of
crm_exports.md); the lead's source is blank, and the deal gets the default value of the new owner's record type
(`default_source`, 3); an account without a source takes that of a later lead (`account_source_inherited`, 4).
In the export: a ContactHistory row in the second of the conversion; a source on the deal that nobody typed, the
same for all blank leads of an owner; an AccountSource years younger than its account.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..world import Mechanism, Occasion, World

DEFAULTS = ("Other", "Other", "Web", "Sales Prospecting")
"""Default values of the record types; an owner has one of them for good."""


def _overwrite(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, contact = pursuit.lead, pursuit.person.contact
    if lead is None or contact is None or contact.created_at == at or contact.source == lead.source:
        return False
    if lead.source and world.dice.chance(rate):
        world.crm.set_source(contact, at, lead.owner, lead.source)
        world.innocent("overwrite_lead_source", at, lead, contact)
    return False


def _inherit(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead = pursuit.lead
    account = next((one for one in world.crm.accounts if lead and one.id == lead.account), None)
    if lead is None or account is None or account.created_at == at or account.source or not lead.source:
        return False
    if world.dice.chance(rate):
        world.crm.set_source(account, at, lead.owner, lead.source)
        world.innocent("account_source_inherited", at, lead, account)
    return False


def _give_default(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead = pursuit.lead
    if lead is None or lead.source or pursuit.deal is not None or pursuit.convert_without_deal:
        return False
    if not world.dice.chance(rate):
        return False
    pursuit.source_at_conversion = DEFAULTS[lead.owner % len(DEFAULTS)]
    world.later(at, _note, pursuit)
    return True


def _note(world: World, at: int, pursuit: Pursuit) -> None:
    lead, deal = pursuit.lead, pursuit.deal
    if lead is not None and deal is not None and lead.opportunity == deal.id:
        world.innocent("default_source", at, lead, deal)


OVERWRITE_LEAD_SOURCE = Mechanism("overwrite_lead_source", (Occasion.CONVERTED,), _overwrite, touches_source=False)
ACCOUNT_SOURCE_INHERITED = Mechanism("account_source_inherited", (Occasion.CONVERTED,), _inherit, touches_source=False)
DEFAULT_SOURCE = Mechanism("default_source", (Occasion.CONVERTING,), _give_default)
