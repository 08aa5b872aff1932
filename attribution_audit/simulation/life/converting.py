"""The rep converts a lead, into the account and contact that the search finds or into new ones.

One in eight conversions misses the existing account and makes a second one, often spelt in another way
(ordinary duplicates).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.conversion import convert, converted_deal
from ..salesforce.picklists import OPEN_STATUSES
from ..salesforce.records import Contact, Lead
from ..world import Occasion, World
from .deals import account_of, amount_for, begin, choose_product, close_date, deal_name

MISSED_ACCOUNT, MISSED_CONTACT, WITHOUT_DEAL = 0.12, 0.12, 0.08


def convertible(lead: Lead | None) -> bool:
    """Tell whether the CRM would still convert the lead."""
    return lead is not None and not lead.converted and not lead.deleted and lead.status in OPEN_STATUSES


def convert_lead(world: World, at: int, pursuit: Pursuit) -> None:
    """Convert the lead, with a deal or without."""
    lead, dice = pursuit.lead, world.dice
    if lead is None or not convertible(lead) or pursuit.lead_left:
        return
    rep = world.user(lead.owner)
    if not pursuit.claimed:
        pursuit.rep = rep
    world.occasion(Occasion.CONVERTING, at, pursuit)
    contact = known_contact(world, pursuit)
    account = next((one for one in world.crm.accounts if contact and one.id == contact.account), None)
    if account is None and not dice.chance(MISSED_ACCOUNT):
        account = account_of(world)
    into_existing = contact is not None
    account, contact = convert(world.crm, lead, at, rep.id, account, contact, lead.company)
    pursuit.person.contact = contact
    world.occasion(Occasion.CONVERTED, at, pursuit)
    if into_existing and contact.source != lead.source:
        world.innocent("converted_into_existing_contact", at, lead, contact)
    if pursuit.deal is not None and not pursuit.deal.closed:
        lead.opportunity = pursuit.deal.id
        world.crm.add_role(pursuit.deal, contact, at, rep.id, "")
    elif not pursuit.convert_without_deal and (pursuit.claimed or not dice.chance(WITHOUT_DEAL)):
        _open_converted(world, at, pursuit, lead, contact)


def known_contact(world: World, pursuit: Pursuit) -> Contact | None:
    """The person's contact, unless the search misses it."""
    contact = pursuit.person.contact
    return contact if contact and not contact.deleted and not world.dice.chance(MISSED_CONTACT) else None


def _open_converted(world: World, at: int, pursuit: Pursuit, lead: Lead, contact: Contact) -> None:
    choose_product(world, pursuit)
    account = next(one for one in world.crm.accounts if one.id == lead.account)
    form = {} if pursuit.source_at_conversion is None else {"source": pursuit.source_at_conversion}
    deal = converted_deal(
        world.crm,
        lead,
        at,
        account,
        contact,
        name=deal_name(world, pursuit, account),
        amount=amount_for(world, pursuit) if world.dice.chance(0.7) else 0,
        close_on=close_date(world, at),
        **form,
    )
    begin(world, at, pursuit, deal)
