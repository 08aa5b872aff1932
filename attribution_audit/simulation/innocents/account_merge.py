"""Two accounts of one company are merged by operations.

In the export: the loser with IsDeleted and MasterRecordId, an accountMerged row on the winner; contacts and deals
stand under another account than before, without a row of their own (mechanism 9 of crm_exports.md).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.merging import merge_accounts
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

MONTHS = 17


def _look_monthly(world: World, at: int, _pursuit: Pursuit, rate: float) -> bool:
    for months in range(1, MONTHS + 1):
        world.later(at + months * 30 * DAY + world.dice.between(15, 20) * HOUR, _merge_twins, rate)
    return False


def _merge_twins(world: World, at: int, rate: float) -> None:
    accounts = [one for one in world.crm.accounts if not one.deleted and one.created_at < at]
    if len(accounts) < 2 or not world.dice.chance(rate):
        return
    winner, loser = accounts[:2]
    merge_accounts(world.crm, winner, loser, at, world.staff.one(world.dice, "operations").id)
    for activity in world.activities:
        activity.account = winner if activity.account is loser else activity.account
    moved = [deal for deal in world.crm.opportunities if deal.account is winner]
    world.innocent("account_merge", at, winner, loser, *moved)


ACCOUNT_MERGE = Mechanism("account_merge", (Occasion.COMPANY,), _look_monthly, touches_source=False)
