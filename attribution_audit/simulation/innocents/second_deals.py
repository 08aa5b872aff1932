"""A second deal beside an open one, for good reasons or by mistake.

What happens: the same person wants another product too, found by the rep (`second_product`); the rep splits the
deal by product for the paperwork (`split_by_product`, mechanism 24 of crm_exports.md); the first meeting brings a
need of another business unit (`child_deal`, I12 of audit_rules.md); two reps open the same deal, and one of the two
is closed as a duplicate (`two_reps`).
In the export: an opportunity made before the other was closed, for the same person or company; another product
and both going on; or the same source and day; or "Duplicate" as the reason on one of them.
"""

from __future__ import annotations

from collections.abc import Callable

from ..life.activities import call, meeting
from ..life.deals import account_by_hand, choose_product, close, contact_by_hand, open_by_hand, own_source, pursuit_of
from ..people import new_person
from ..pursuit import Pursuit
from ..salesforce.picklists import LOST, NO_OPPORTUNITY
from ..salesforce.records import Contact, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, Step, World

UNITS = ("Services", "Spare Parts", "International", "North", "Retail")
OWN_WORD, FIRST_CLOSED, SAYS_DUPLICATE = 0.6, 0.3, 0.75


def _after(step: Step, median: float) -> Callable[[World, int, Pursuit, float], bool]:
    """A mechanism's `apply` that takes the step some time after the first deal was opened."""

    def apply(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
        first = pursuit.deal
        if first is None or not first.contacts or first.deal_type != "New Business" or not world.dice.chance(rate):
            return False
        world.at_work(at + world.dice.around(median, 0.8) + MINUTE, pursuit.rep, step, pursuit, first)
        return True

    return apply


def _living(first: Opportunity) -> Contact | None:
    """Somebody of the first deal who is still there, while it is open."""
    usable = [one for one in first.contacts if not one.deleted]
    return usable[0] if usable and not first.closed and not first.deleted else None


def second_product(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    """The rep's own find, with the person of the first deal."""
    contact, rep = _living(first), pursuit.rep
    if contact is None:
        return
    found = world.dice.chance(OWN_WORD)
    source = own_source(world, rep) if found else contact.source
    true_source = "Sales Prospecting" if found else first.true_source
    second = Pursuit(pursuit.person, true_source, rep, pursuit.sdr, at, claimed=True)
    choose_product(world, second, other_than=first.product)
    call(world, at - 20 * MINUTE, rep, contact)
    deal = open_by_hand(world, at, second, first.account, contact, source)
    world.innocent("second_product", at, first, deal)


def split_by_product(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    """Part of the amount moves to a deal of its own, with the first one's source."""
    contact = _living(first)
    if contact is None or first.amount < 2000:
        return
    part = int(first.amount * world.dice.uniform(0.2, 0.5)) // 100 * 100
    second = Pursuit(pursuit.person, first.true_source, pursuit.rep, pursuit.sdr, at, claimed=True)
    choose_product(world, second, other_than=first.product)
    world.crm.set_amount(first, at, pursuit.rep.id, first.amount - part)
    deal = open_by_hand(world, at + 3 * MINUTE, second, first.account, contact, first.source, amount=part)
    world.innocent("split_by_product", at, first, deal)


def child_deal(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    """Another unit, another person, found in the first one's meeting by the rep."""
    if _living(first) is None:
        return
    rep, dice = pursuit.rep, world.dice
    account = account_by_hand(world, at, rep)
    account.name = f"{world.company.name} {dice.pick(UNITS)}"
    person = new_person(dice, world.company)
    contact = contact_by_hand(world, at + 2 * MINUTE, rep, person, account, own_source(world, rep))
    meeting(world, at + 5 * MINUTE, rep, contact)
    child = Pursuit(person, "Sales Prospecting", rep, rep, at, claimed=True)
    deal = open_by_hand(world, at + 8 * MINUTE, child, account, contact, own_source(world, rep))
    world.innocent("child_deal", at, first, deal)


def two_reps(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    """A colleague, who has met the person elsewhere, does not see the first deal."""
    contact, colleague = _living(first), world.staff.one(world.dice, "rep")
    if contact is None or colleague is pursuit.rep:
        return
    source = own_source(world, colleague)
    if world.dice.chance(0.5):
        contact = contact_by_hand(world, at - 5 * MINUTE, colleague, pursuit.person, first.account, source)
    twin = Pursuit(pursuit.person, first.true_source, colleague, colleague, at, product=first.product, claimed=True)
    second = open_by_hand(world, at, twin, first.account, contact, source)
    actor = world.staff.one(world.dice, "operations")
    dropped = first if world.dice.chance(FIRST_CLOSED) else second
    world.at_work(at + world.dice.wait(6 * DAY) + HOUR, actor, _drop, dropped, actor)
    world.innocent("two_reps", at, first, second)


def _drop(world: World, at: int, deal: Opportunity, actor: User) -> None:
    if not deal.closed and not deal.deleted:
        close(world, at, pursuit_of(world, at, deal), deal, actor, world.dice.pick((LOST, NO_OPPORTUNITY)))
        if world.dice.chance(SAYS_DUPLICATE):
            deal.loss_reason = "Duplicate"


SECOND_PRODUCT = Mechanism("second_product", (Occasion.DEAL_OPENED,), _after(second_product, 12 * DAY))
SPLIT_BY_PRODUCT = Mechanism("split_by_product", (Occasion.DEAL_OPENED,), _after(split_by_product, 10 * DAY))
CHILD_DEAL = Mechanism("child_deal", (Occasion.DEAL_OPENED,), _after(child_deal, 9 * DAY))
TWO_REPS = Mechanism("two_reps", (Occasion.DEAL_OPENED,), _after(two_reps, 5 * DAY))
