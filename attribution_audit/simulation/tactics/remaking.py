"""How a rep makes a record anew for the same people, and how the new one is made to look like another matter.

A plain one is made for the account and contact there are, in one case of seven for a second entry of either, typed
anew. One that hides has one to three of WAYS.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..life.activities import call
from ..life.deals import account_by_hand, account_of, contact_by_hand, open_by_hand
from ..people import new_person, nickname, private_mailbox
from ..pursuit import Pursuit
from ..salesforce.followers import Activity
from ..salesforce.picklists import SALES_SOURCES, VAGUE_SOURCES
from ..salesforce.records import Account, Contact, Opportunity, PersonRecord
from ..worktime import DAY, MINUTE
from ..world import World
from .stakes import colleague

Ways = tuple[str, ...]
SHADOW_ACCOUNT, SECOND_CONTACT, PRIVATE_MAILBOX, NICKNAME = (
    "shadow account",
    "second contact",
    "private mailbox",
    "nickname",
)
BUYING_GROUP, COLLEAGUE, ANOTHER_PRODUCT = "another contact", "a colleague is paid", "another product"
TINY_AMOUNT, LONG_GAP, BACKDATED = "tiny amount", "beyond the window", "back-dated calls"
WAYS = (
    SHADOW_ACCOUNT,
    SECOND_CONTACT,
    PRIVATE_MAILBOX,
    NICKNAME,
    BUYING_GROUP,
    COLLEAGUE,
    ANOTHER_PRODUCT,
    TINY_AMOUNT,
    LONG_GAP,
    BACKDATED,
)
OF_A_PERSON = {SECOND_CONTACT, PRIVATE_MAILBOX, NICKNAME}
OF_A_LEAD = (PRIVATE_MAILBOX, NICKNAME, COLLEAGUE, LONG_GAP, BACKDATED)
"""What can be said of a lead entered again."""
SLOPPY = 0.14
LONG_GAP_DAYS = (185, 290)
TINY, RAISED_AFTER_DAYS = (500, 1500), (8, 40)


@dataclass(frozen=True, slots=True)
class Old:
    """What the new record is made after."""

    account: Account | None = None
    contact: Contact | None = None
    amount: int | None = None


def ways(world: World, among: Ways = WAYS) -> Ways:
    """Draw how the new record differs from the old one."""
    if world.hides():
        chosen = set(world.dice.sample(among, world.dice.between(1, 3)))
    else:
        chosen = {way for way in (SHADOW_ACCOUNT, SECOND_CONTACT) if way in among and world.dice.chance(SLOPPY)}
    if BUYING_GROUP in chosen:
        chosen -= OF_A_PERSON
    return tuple(way for way in WAYS if way in chosen)


def gap(world: World, chosen: Ways, days: float) -> float:
    """Seconds to wait: `days`, or beyond any window of half a year."""
    return (world.dice.uniform(*LONG_GAP_DAYS) if LONG_GAP in chosen else days) * DAY


def better_paid(world: World, vague: float) -> str:
    """A sales source, or in `vague` of the cases one that says nothing and pays the same."""
    if world.dice.chance(vague):
        return world.dice.pick(("", *VAGUE_SOURCES))
    return world.dice.pick(SALES_SOURCES)


def open_anew(world: World, at: int, pursuit: Pursuit, chosen: Ways, source: str, old: Old) -> Opportunity:
    """The opportunity made anew, with all that makes it look like another."""
    dice, amount = world.dice, old.amount
    take_over(world, pursuit, chosen)
    account = account_again(world, at - dice.between(3, 9) * MINUTE, pursuit, old.account, chosen)
    contact = contact_again(world, at - dice.between(1, 2) * MINUTE, pursuit, account, old.contact, source, chosen)
    if BACKDATED in chosen:
        call_before(world, at, pursuit, contact)
    if ANOTHER_PRODUCT in chosen:
        pursuit.product = -1
    if TINY_AMOUNT in chosen:
        meant, amount = amount, dice.between(TINY[0] // 100, TINY[1] // 100) * 100
        deal = open_by_hand(world, at, pursuit, account, contact, source, amount=amount)
        wait = dice.uniform(*RAISED_AFTER_DAYS) * DAY
        world.at_work(at + wait, pursuit.rep, _raise_amount, deal, meant or amount * dice.between(9, 30))
        return deal
    return open_by_hand(world, at, pursuit, account, contact, source, amount=amount)


def take_over(world: World, pursuit: Pursuit, chosen: Ways) -> None:
    """Where a colleague is to be paid, the pursuit is now the colleague's."""
    if COLLEAGUE in chosen:
        pursuit.rep = colleague(world, pursuit.rep) or pursuit.rep


def account_again(world: World, at: int, pursuit: Pursuit, known: Account | None, chosen: Ways) -> Account:
    """The account there is, or a second one for the same company under a name as typed anew."""
    found = known if known is not None and not known.deleted else account_of(world)
    if found is None or SHADOW_ACCOUNT in chosen:
        return account_by_hand(world, at, pursuit.rep)
    return found


def contact_again(
    world: World, at: int, pursuit: Pursuit, account: Account, known: Contact | None, source: str, chosen: Ways
) -> Contact:
    """The contact there is, a second one of the same person, or one of somebody else who buys there too."""
    own = source if world.dice.chance(0.6) else ""
    if BUYING_GROUP in chosen:
        return _colleague_of(world, at, pursuit, account, own)
    if known is not None and not known.deleted and not OF_A_PERSON & set(chosen):
        return known
    contact = contact_by_hand(world, at, pursuit.rep, pursuit.person, account, own)
    written_otherwise(world, contact, pursuit, chosen)
    return contact


def _colleague_of(world: World, at: int, pursuit: Pursuit, account: Account, source: str) -> Contact:
    for person in world.company.persons:
        if person is not pursuit.person and person.contact and not person.contact.deleted:
            return person.contact
    return contact_by_hand(world, at, pursuit.rep, new_person(world.dice, world.company), account, source)


def written_otherwise(world: World, record: PersonRecord, pursuit: Pursuit, chosen: Ways) -> None:
    """The person under a private address or a short name."""
    if PRIVATE_MAILBOX in chosen:
        record.email = private_mailbox(world.dice, pursuit.person)
    if NICKNAME in chosen:
        record.first = nickname(pursuit.person.first)


def call_before(world: World, at: int, pursuit: Pursuit, person: PersonRecord) -> None:
    """Calls that are entered now and dated before the campaign's answer."""
    for _ in range(world.dice.between(1, 3)):
        called_at = pursuit.answered_at - int(world.dice.uniform(3, 40) * DAY)
        entered_at = at + world.dice.between(1, 20) * MINUTE
        rep = pursuit.rep.id
        world.activities.append(Activity(person, None, None, rep, "Call - discussed needs", called_at, entered_at, rep))


def go_on(world: World, at: int, seconds: float, pursuit: Pursuit, person: PersonRecord | None) -> None:
    """Selling goes on in the `seconds` between two records."""
    for _ in range(world.dice.between(0, 2)):
        world.at_work(at + world.dice.uniform(0.1, 0.9) * min(seconds, 120 * DAY), pursuit.rep, _call, pursuit, person)


def _call(world: World, at: int, pursuit: Pursuit, person: PersonRecord | None) -> None:
    if person is not None and not person.deleted:
        call(world, at, pursuit.rep, person)


def _raise_amount(world: World, at: int, deal: Opportunity, amount: int) -> None:
    if deal.open:
        world.crm.set_amount(deal, at, deal.owner, max(TINY[1], amount))


def worded(*parts: str, chosen: Ways) -> str:
    """A variant's name: what happened, then the ways in which it hides."""
    return "; ".join((*parts, *chosen))
