"""A rep takes the campaign off the deal and leaves the lead source as it is.

What happens: the primary campaign is emptied or replaced by one that the person never answered, or the person's
membership is deleted, or set back to "Sent". Of a deleted membership half stays in the recycle bin.
In the export: a Campaign row of the opportunity where the company tracks the field, else only the value; a
membership that has not responded any more, or that is deleted.
Looks like it: the most recent campaign replacing the first (mechanism 6 of crm_exports.md), memberships of wrong
uploads taken back by marketing.
"""

from __future__ import annotations

from collections.abc import Callable

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.followers import Member
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World
from .stakes import stake

IN_THE_BIN = 0.7
"""Share of the deleted memberships that are still in the recycle bin."""


def _unlink(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal, response = stake(pursuit), pursuit.response
    answered = isinstance(deal, Opportunity) and response is not None and deal.campaign == response.campaign
    if not answered or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.wait(12 * DAY) + HOUR, pursuit.rep, take_away, pursuit, deal, response)
    return True


def take_away(world: World, at: int, pursuit: Pursuit, deal: Opportunity, response: Member) -> None:
    """In one of the ways; the label names the campaign that lost its deal."""
    if stake(pursuit) is not deal or deal.campaign != response.campaign:
        return
    campaign = next(one for one in world.programme.all if one.id == response.campaign)
    variant = world.dice.pick(WAYS)(world, at, pursuit, deal, response)
    draft = ActDraft("campaign_unlinked", deal, pursuit, at, deal.source, deal.source, variant)
    draft.related = campaign
    world.act(draft)


def _empty(world: World, at: int, pursuit: Pursuit, deal: Opportunity, _response: Member) -> str:
    world.crm.set_campaign(deal, at, pursuit.rep.id, 0, world.crm.tracks_campaigns)
    return "primary campaign emptied"


def _replace(world: World, at: int, pursuit: Pursuit, deal: Opportunity, _response: Member) -> str:
    others = [one.id for one in world.programme.all if one.id != deal.campaign and one.starts_at < at]
    world.crm.set_campaign(deal, at, pursuit.rep.id, world.dice.pick(others), world.crm.tracks_campaigns)
    return "primary campaign replaced"


def _delete(world: World, at: int, pursuit: Pursuit, _deal: Opportunity, response: Member) -> str:
    if not world.dice.chance(IN_THE_BIN):
        world.members[:] = [one for one in world.members if not same(one, response)]
        return "membership gone"
    for member in world.members:
        if same(member, response):
            member.deleted, member.changed_at, member.changed_by = True, at, pursuit.rep.id
    return "membership deleted"


def _set_back(world: World, at: int, pursuit: Pursuit, _deal: Opportunity, response: Member) -> str:
    for member in world.members:
        if same(member, response):
            member.status, member.set_back = "Sent", True
            member.changed_at, member.changed_by = at, pursuit.rep.id
    return "membership set back"


def same(member: Member, response: Member) -> bool:
    """Tell whether both are of one campaign and one record."""
    return member.campaign == response.campaign and member.person is response.person


WAYS: tuple[Callable[[World, int, Pursuit, Opportunity, Member], str], ...] = (
    _empty,
    _empty,
    _replace,
    _delete,
    _set_back,
)
CAMPAIGN_UNLINKED = Mechanism("campaign_unlinked", (Occasion.DEAL_OPENED,), _unlink, tactic=True)
