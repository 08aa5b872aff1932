"""Hand-off faults: a lead that has reached its owner in sales and is never called, called late, or passed round.

They happen in every company, in the honest ones too, at known rates, and are labelled as what they are: a team's
matter. Whoever does not pursue a lead mostly calls it first and rejects it; these are the few that nobody touched.
"""

from __future__ import annotations

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.records import Lead
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE
from ..world import Step, World
from .activities import call
from .converting import convertible

NEVER_DAYS = 30
LATE_DAYS = (6, 24)
"""Calendar days until the first call that comes too late: four working days at least, and before `NEVER_DAYS`."""
PASSES, DAYS_BETWEEN = (4, 6), (0.3, 4.0)
"""How often a lead is passed round after its first owner had it, and how long each one keeps it."""


def neglected(world: World, at: int, pursuit: Pursuit, owner: User, then: Step) -> bool:
    """Draw what goes wrong with the lead that `owner` has just got; `then` is what would come next.

    False where nothing goes wrong, or something did before, or somebody in sales has been in touch already.
    """
    dice = world.dice
    if pursuit.neglected or (pursuit.lead and pursuit.lead.activity_on):
        return False
    if world.goes_wrong("never_followed_up", at):
        world.later(at + NEVER_DAYS * DAY + HOUR, note_never, pursuit, owner, at)
    elif world.goes_wrong("late_follow_up", at):
        world.at_work(at + dice.uniform(*LATE_DAYS) * DAY, owner, _call_at_last, pursuit, owner, at, then)
    elif owner is pursuit.sdr and world.goes_wrong("ownership_ping_pong", at):
        owners = (owner, world.staff.one(dice, "sdr"), world.rep)
        wait = dice.uniform(*DAYS_BETWEEN) * DAY
        call(world, at + dice.between(5, 50) * MINUTE, owner, pursuit.lead)
        world.at_work(at + wait, owner, pass_on, pursuit, owners, dice.between(*PASSES), 0, then)
    else:
        return False
    pursuit.neglected = True
    return True


def _untouched(pursuit: Pursuit, owner: User, handed_at: int) -> Lead | None:
    lead = pursuit.lead
    if lead is None or not convertible(lead) or lead.owner != owner.id or lead.activity_on > handed_at:
        return None
    return lead


def note_never(world: World, at: int, pursuit: Pursuit, owner: User, handed_at: int) -> None:
    """A month has passed: label the lead if nobody has touched it."""
    lead = _untouched(pursuit, owner, handed_at)
    if lead:
        _label(world, at, "never_followed_up", pursuit, lead, f"by the {owner.group}")


def _call_at_last(world: World, at: int, pursuit: Pursuit, owner: User, handed_at: int, then: Step) -> None:
    lead = _untouched(pursuit, owner, handed_at)
    if lead:
        _label(world, at, "late_follow_up", pursuit, lead, f"by the {owner.group}")
        then(world, at, pursuit)


def pass_on(
    world: World, at: int, pursuit: Pursuit, owners: tuple[User, ...], passes: int, done: int, then: Step
) -> None:
    """The next owner, who calls the same day; the first of `owners` has it in the end."""
    lead, dice = pursuit.lead, world.dice
    if lead is None or not convertible(lead) or lead.owner not in {user.id for user in owners}:
        return
    giver = world.user(lead.owner)
    taker = dice.pick([user for user in owners if user.id != giver.id])
    world.crm.set_owner(lead, at, giver.id, taker.id)
    call(world, at + dice.between(5, 50) * MINUTE, taker, lead)
    if done + 1 < passes:
        wait = dice.uniform(*DAYS_BETWEEN) * DAY
        world.at_work(at + wait, taker, pass_on, pursuit, owners, passes, done + 1, then)
        return
    _label(world, at, "ownership_ping_pong", pursuit, lead, f"{passes} times")
    world.at_work(at + DAY, taker, then, pursuit)


def _label(world: World, at: int, kind: str, pursuit: Pursuit, lead: Lead, variant: str) -> None:
    world.act(ActDraft(kind, lead, pursuit, at, lead.source, lead.source, variant, personal=False))
