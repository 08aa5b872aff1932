"""The lead is converted without an opportunity, and the deal is made later from the account's or contact's page.

In the export: ConvertedOpportunityId empty; days later an opportunity by the same rep whose source is blank and
which has no role (account page) or bears the contact's source (contact page): mechanisms 5 and 7 of
crm_exports.md. Nobody changed anything.
"""

from __future__ import annotations

from ..life.deals import open_by_hand
from ..pursuit import Pursuit
from ..salesforce.records import Lead
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

FROM_ACCOUNT = 0.6


def _convert_without(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead = pursuit.lead
    if lead is None or pursuit.deal is not None or not world.dice.chance(rate):
        return False
    pursuit.convert_without_deal = True
    world.at_work(at + world.dice.wait(7 * DAY) + HOUR, pursuit.rep, _make_later, pursuit, lead)
    return True


def _make_later(world: World, at: int, pursuit: Pursuit, lead: Lead) -> None:
    if not lead.converted or pursuit.deal is not None:
        return
    pursuit.rep = world.rep
    account = next(one for one in world.crm.accounts if one.id == lead.account)
    contact = next(one for one in world.crm.contacts if one.id == lead.contact)
    from_account = contact.deleted or world.dice.chance(FROM_ACCOUNT)
    page, source = (None, "") if from_account else (contact, contact.source)
    deal = open_by_hand(world, at, pursuit, account, page, source)
    world.innocent("account_page_opportunity", at, lead, deal)


ACCOUNT_PAGE_OPPORTUNITY = Mechanism("account_page_opportunity", (Occasion.CONVERTING,), _convert_without)
