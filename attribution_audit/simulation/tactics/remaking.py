"""How a rep makes a record anew for the same people: under which source, for which account, with which contact."""

from __future__ import annotations

from ..life.deals import account_by_hand, account_of, contact_by_hand
from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES, VAGUE_SOURCES
from ..salesforce.records import Account, Contact
from ..world import World

SHADOW_ACCOUNT, SECOND_CONTACT = 0.25, 0.3


def better_paid(world: World, vague: float) -> str:
    """A sales source, or in `vague` of the cases one that says nothing and pays the same."""
    if world.dice.chance(vague):
        return world.dice.pick(("", *VAGUE_SOURCES))
    return world.dice.pick(SALES_SOURCES)


def account_again(world: World, at: int, pursuit: Pursuit, known: Account | None) -> Account:
    """The account there is, or a second one for the same company under a name as typed anew."""
    found = known if known is not None and not known.deleted else account_of(world)
    if found is None or world.dice.chance(SHADOW_ACCOUNT):
        return account_by_hand(world, at, pursuit.rep)
    return found


def contact_again(
    world: World, at: int, pursuit: Pursuit, account: Account, known: Contact | None, source: str
) -> Contact:
    """The contact there is, or a second one of the same person typed anew."""
    if known is not None and not known.deleted and not world.dice.chance(SECOND_CONTACT):
        return known
    own = source if world.dice.chance(0.6) else ""
    return contact_by_hand(world, at, pursuit.rep, pursuit.person, account, own)
