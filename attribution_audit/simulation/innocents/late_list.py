"""A trade show's list reaches the CRM weeks after the show, all at once, and deals were opened in between.

In the export: members entered by a user of marketing within minutes, dozens at a time, with FirstRespondedDate in
the days of the show, before an opportunity that was made before they were entered. The person really was there; the
deal's source says what it said.
"""

from __future__ import annotations

from ..campaigns import CHANNELS, Campaign
from ..pursuit import Pursuit
from ..salesforce.followers import Member
from ..salesforce.records import Contact, Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

SHOW = next(channel for channel in CHANNELS if channel.listed)
FEWEST_DAYS, MOST_DAYS = 12, 33


def uploaded_at(campaign: Campaign) -> int:
    """When the list of a show is loaded: the same moment for everybody on it."""
    day = campaign.ends_at // DAY + FEWEST_DAYS + campaign.id % (MOST_DAYS - FEWEST_DAYS)
    return (day + max(0, (day + 3) % 7 - 4)) * DAY + 15 * HOUR


def _was_there(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = pursuit.deal
    contact = next((one for one in deal.contacts if not one.deleted), None) if deal is not None else None
    if deal is None or contact is None:
        return False
    for campaign in world.programme.by_channel[SHOW]:
        if campaign.ends_at < at < uploaded_at(campaign) and world.dice.chance(rate):
            world.later(uploaded_at(campaign) + world.dice.between(0, 240), _load, campaign, contact, deal)
            return False
    return False


def _load(world: World, at: int, campaign: Campaign, contact: Contact, deal: Opportunity) -> None:
    if contact.deleted:
        return
    visited_at = int(world.dice.uniform(campaign.starts_at, campaign.ends_at))
    marketer = world.staff.groups["marketing"][campaign.id % len(world.staff.groups["marketing"])]
    world.members.append(Member(campaign.id, contact, SHOW.answers[0], visited_at, at, marketer.id))
    contact.campaign = campaign.id
    world.innocent("late_list", at, contact, deal)


LATE_LIST = Mechanism("late_list", (Occasion.DEAL_OPENED,), _was_there, touches_source=False)
