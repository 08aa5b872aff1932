"""Somebody in marketing enters an answer to a campaign after the deal is there, and dates it before.

What happens: the buyer of a deal that sales or a partner brought becomes a member of a campaign that ran in the
weeks before the deal was opened, with the status of somebody who answered.
In the export: a membership made by a marketing user after the opportunity, whose FirstRespondedDate lies before it.
Some also become the deal's primary campaign.
Looks like it: visitors of trade shows, entered days after the event from a list.
"""

from __future__ import annotations

from ..campaigns import Campaign
from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.followers import Member
from ..salesforce.picklists import CATEGORY
from ..salesforce.records import Contact, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

DAYS_BEFORE = (2, 60)
AS_PRIMARY = 0.4


def _plan_answer(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal, user = pursuit.deal, world.staff.one(world.dice, "marketing")
    if deal is None or not deal.contacts or CATEGORY[pursuit.true_source] == "marketing":
        return False
    if CATEGORY[deal.source] == "marketing" or not world.dice.chance(rate * user.leaning):
        return False
    world.at_work(at + world.dice.wait(22 * DAY) + HOUR, user, enter_answer, pursuit, deal, user)
    return True


def enter_answer(world: World, at: int, pursuit: Pursuit, deal: Opportunity, user: User) -> None:
    """The membership; none where the buyer has one of that campaign already."""
    contact = next((one for one in deal.contacts if not one.deleted), None)
    if contact is None or not deal.open:
        return
    campaign, answered_at = world.programme.near(world.dice, deal.created_at - world.dice.uniform(*DAYS_BEFORE) * DAY)
    if answered_at >= deal.created_at - DAY or known_in(world, pursuit, campaign, contact):
        return
    answer = Member(campaign.id, contact, world.dice.pick(campaign.channel.answers), answered_at, at, user.id)
    world.members.append(answer)
    as_primary = world.dice.chance(AS_PRIMARY)
    if as_primary:
        world.crm.set_campaign(deal, at, user.id, campaign.id, world.crm.tracks_campaigns)
    draft = ActDraft("touchpoint_backdated", deal, pursuit, at, deal.source, deal.source, "", actor=user)
    draft.related, draft.variant = answer, "and primary campaign" if as_primary else "response only"
    world.act(draft)


def known_in(world: World, pursuit: Pursuit, campaign: Campaign, contact: Contact) -> bool:
    """Tell whether the person is a member of the campaign already."""
    own = {id(contact), id(pursuit.person.lead), id(pursuit.person.contact)}
    return any(one.campaign == campaign.id and id(one.person) in own for one in world.members)


TOUCHPOINT_BACKDATED = Mechanism(
    "touchpoint_backdated", (Occasion.DEAL_OPENED,), _plan_answer, tactic=True, by_marketing=True
)
