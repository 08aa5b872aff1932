"""A matching tool converts a new lead of a known account by itself, without an opportunity; the deal is made later.

In the export: a conversion by the integration user minutes after the lead came, ConvertedOpportunityId empty, and
weeks later a deal by the rep from the contact's page, with the contact's source, or from the account's page, blank
and without a role (mechanism 7 of crm_exports.md). Nobody changed anything.
"""

from __future__ import annotations

from ..life.activities import call
from ..life.converting import convertible
from ..life.deals import account_of, open_by_hand
from ..pursuit import Pursuit
from ..salesforce.conversion import convert
from ..salesforce.records import Account, Contact
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World

NOTHING_CAME_OF_IT, FROM_ACCOUNT = 0.45, 0.4


def _match(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead = pursuit.lead
    if lead is None or lead.owner != world.staff.queue or account_of(world) is None or not world.dice.chance(rate):
        return False
    world.later(at + world.dice.between(1, 8) * MINUTE, _convert, pursuit)
    return True


def _convert(world: World, at: int, pursuit: Pursuit) -> None:
    lead, account, known = pursuit.lead, account_of(world), pursuit.person.contact
    if lead is None or account is None or not convertible(lead):
        return
    if known is not None and known.deleted:
        known = None
    if known is not None:
        account = next(one for one in world.crm.accounts if one.id == known.account)
    sync = world.staff.groups["integration"][0]
    world.crm.set_owner(lead, at, sync.id, world.rep.id)
    account, contact = convert(world.crm, lead, at, sync.id, account, known, lead.company)
    pursuit.person.contact, pursuit.rep = contact, world.rep
    world.innocent("auto_converted", at, lead, contact)
    world.at_work(at + world.dice.around(8 * HOUR, 0.8), world.rep, _work_on, pursuit, account, contact)


def _work_on(world: World, at: int, pursuit: Pursuit, account: Account, contact: Contact) -> None:
    dice = world.dice
    call(world, at, pursuit.rep, contact)
    if not dice.chance(NOTHING_CAME_OF_IT):
        world.at_work(at + dice.wait(15 * DAY) + HOUR, pursuit.rep, _open, pursuit, account, contact)


def _open(world: World, at: int, pursuit: Pursuit, account: Account, contact: Contact) -> None:
    lead = pursuit.lead
    if lead is None or pursuit.deal is not None:
        return
    from_account = contact.deleted or world.dice.chance(FROM_ACCOUNT)
    page, source = (None, "") if from_account else (contact, contact.source)
    deal = open_by_hand(world, at, pursuit, account, page, source)
    world.innocent("auto_converted", at, lead, deal)


AUTO_CONVERTED = Mechanism("auto_converted", (Occasion.LEAD_MADE,), _match)
