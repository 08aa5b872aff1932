"""A deal gets another record type, which does not offer its source, and the form demands another.

In the export: a RecordType row and, in the same second by the same owner, a LeadSource row to a value that the type
offers: one of the same category mostly, "Other" where none seems to fit (mechanism 12 of crm_exports.md). No
deal of that type bears any other value.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY, KEY_ACCOUNT_SOURCES, KEY_ACCOUNTS, STANDARD
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

NONE_FITS = 0.3


def _will_move(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = pursuit.deal
    if deal is None or not deal.source or deal.source in KEY_ACCOUNT_SOURCES or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.wait(12 * DAY) + HOUR, pursuit.rep, _move, deal)
    return True


def _move(world: World, at: int, deal: Opportunity) -> None:
    if deal.closed or deal.deleted or deal.source in KEY_ACCOUNT_SOURCES:
        return
    dice, owner, category = world.dice, world.user(deal.owner), CATEGORY[deal.source]
    fitting = [value for value in KEY_ACCOUNT_SOURCES if CATEGORY[value] == category]
    value = dice.pick(fitting) if fitting and not dice.chance(NONE_FITS) else "Other"
    world.crm.set_record_type(deal, at, owner.id, STANDARD, KEY_ACCOUNTS)
    world.crm.set_source(deal, at, owner.id, value)
    world.innocent("forced_rechoice", at, deal)


FORCED_RECHOICE = Mechanism("forced_rechoice", (Occasion.DEAL_OPENED,), _will_move)
