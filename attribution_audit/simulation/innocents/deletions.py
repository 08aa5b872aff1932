"""Records that operations deletes, and genuine ones that come later.

What happens: a deal or a lead was entered twice, and one of the two is deleted, since only leads of the same kind of
source can be merged with ease (`deleted_duplicate`); operations tries something out and deletes the test
(`deleted_test`); a person asks to be forgotten, and months later answers a campaign or is called for another reason
(`erased_person`).
In the export: a record with IsDeleted and no MasterRecordId, deleted by operations, or rows of history without
their record, or nothing at all; and a later record of the same person or company under its own source.
"""

from __future__ import annotations

from ..life.activities import call
from ..life.deals import account_by_hand, account_of, contact_by_hand, open_by_hand, own_source
from ..life.leads import make_lead
from ..life.responses import answer, entered_at
from ..people import Person
from ..pursuit import Pursuit
from ..salesforce.records import Lead, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World

BIN_EMPTIED, SECOND_KEPT, CALLED = 0.4, 0.5, 0.35


def _enter_twice(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    first = pursuit.deal
    if first is None or first.from_lead or not first.contacts or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.wait(2 * DAY) + MINUTE, pursuit.rep, _make_second, pursuit, first)
    return True


def _make_second(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    contact = next((one for one in first.contacts if not one.deleted), None)
    if first.closed or first.deleted or contact is None:
        return
    twin = Pursuit(pursuit.person, first.true_source, pursuit.rep, pursuit.sdr, at, product=first.product, claimed=True)
    second = open_by_hand(world, at, twin, first.account, contact, first.source, amount=first.amount or None)
    admin = world.staff.one(world.dice, "operations")
    dropped, kept = (first, second) if world.dice.chance(SECOND_KEPT) else (second, first)
    world.at_work(at + world.dice.wait(4 * DAY) + HOUR, admin, _delete_one, dropped, kept, admin)


def _delete_one(world: World, at: int, dropped: Opportunity, kept: Opportunity, admin: User) -> None:
    if dropped.won or dropped.deleted or kept.deleted:
        return
    world.innocent("deleted_duplicate", at, dropped, kept)
    world.crm.delete(dropped, at, admin.id, gone=not dropped.closed and world.dice.chance(BIN_EMPTIED))


def _try_out(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is not None and world.dice.chance(rate):
        admin = world.staff.one(world.dice, "operations")
        world.at_work(at + world.dice.wait(30 * DAY) + HOUR, admin, _make_test, pursuit, admin)
    return False


def _make_test(world: World, at: int, pursuit: Pursuit, admin: User) -> None:
    standing, dice = pursuit.person.lead, world.dice
    source = dice.pick(("", "Web", "Sales Prospecting"))
    test = make_lead(world, at, pursuit.person, admin.id, admin.id, source, source)
    pursuit.person.lead = standing
    test.last, test.description = f"{test.last} TEST", "test of the assignment rule"
    world.at_work(at + dice.wait(0.3 * DAY) + 10 * MINUTE, admin, _delete_test, test, admin)


def _delete_test(world: World, at: int, test: Lead, admin: User) -> None:
    if not test.deleted:
        world.innocent("deleted_test", at, test)
        world.crm.delete(test, at, admin.id)


def _will_be_forgotten(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is None or pursuit.claimed or not world.dice.chance(rate):
        return False
    admin = world.staff.one(world.dice, "operations")
    world.at_work(at + world.dice.wait(20 * DAY) + HOUR, admin, _forget, pursuit, admin)
    return True


def _forget(world: World, at: int, pursuit: Pursuit, admin: User) -> None:
    lead, person, dice = pursuit.lead, pursuit.person, world.dice
    if lead is None or lead.converted or lead.deleted or person.contact is not None:
        return
    if any(activity.person is lead and activity.created_at > at for activity in world.activities):
        return
    world.members[:] = [one for one in world.members if one.person is not lead]
    world.activities[:] = [one for one in world.activities if one.person is not lead]
    world.innocent("erased_person", at, lead)
    world.crm.delete(lead, at, admin.id, gone=dice.chance(BIN_EMPTIED))
    person.lead, person.responded_at = None, 0
    later = at + dice.around(90 * DAY, 0.6)
    if dice.chance(CALLED):
        world.at_work(later, world.rep, _call_later, pursuit, lead)
    else:
        world.later(later, _answer_later, person)


def _answer_later(world: World, at: int, person: Person) -> None:
    """A new answer, a new lead: nothing of the old one is known."""
    following = world.programme.after(world.dice, at)
    if following is not None:
        campaign, answered_at = following
        world.later(entered_at(world.dice, campaign, answered_at), answer, person, campaign, answered_at)


def _call_later(world: World, at: int, pursuit: Pursuit, forgotten: Lead) -> None:
    """The rep finds the person on a list of the company's staff."""
    rep, dice = world.rep, world.dice
    account = account_of(world) or account_by_hand(world, at, rep)
    contact = contact_by_hand(world, at + 2 * MINUTE, rep, pursuit.person, account, own_source(world, rep))
    for _ in range(dice.between(1, 3)):
        call(world, at + dice.between(5, 80) * MINUTE, rep, contact)
    anew = Pursuit(pursuit.person, "Sales Prospecting", rep, rep, at, claimed=True)
    world.at_work(at + dice.wait(9 * DAY) + 2 * HOUR, rep, _open_anew, anew, forgotten)


def _open_anew(world: World, at: int, anew: Pursuit, forgotten: Lead) -> None:
    contact, account = anew.person.contact, account_of(world)
    if contact is None or contact.deleted or account is None:
        return
    deal = open_by_hand(world, at, anew, account, contact, own_source(world, anew.rep))
    world.innocent("erased_person", at, forgotten, deal)


DELETED_DUPLICATE = Mechanism("deleted_duplicate", (Occasion.DEAL_OPENED,), _enter_twice)
DELETED_TEST = Mechanism("deleted_test", (Occasion.LEAD_MADE,), _try_out, touches_source=False)
ERASED_PERSON = Mechanism("erased_person", (Occasion.LEAD_REJECTED,), _will_be_forgotten)
