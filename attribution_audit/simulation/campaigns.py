"""Marketing's programme: campaigns by channel, and what they cost month by month.

A campaign's channel is the lead source of whoever answers it. Trade shows last three days and their visitors
are entered days later from a list; the other channels run on and enter an answer within minutes.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from .dice import Dice
from .people import words
from .salesforce.database import Database
from .staff import Staff
from .worktime import AS_OF, DAY, START, month_of, month_start


@dataclass(frozen=True, slots=True)
class Channel:
    """A way in which marketing reaches people; one kind of campaign."""

    source: str
    campaign_type: str
    every_days: int
    runs_days: int
    cost: int
    share: float
    """Of marketing's leads."""
    answers: tuple[str, ...]
    """Member statuses that mean a response."""
    listed: bool = False
    """Responses are loaded from a list days afterwards."""


CHANNELS = (
    #       source               type                  every runs  cost  share  answers
    Channel("Webinar", "Webinar", 14, 14, 4000, 0.24, ("Attended", "Registered")),
    Channel("Trade Show", "Trade Show", 45, 3, 30000, 0.16, ("Visited Booth", "Responded"), listed=True),
    Channel("Content Syndication", "Content Syndication", 60, 60, 12000, 0.18, ("Responded", "Downloaded")),
    Channel("Paid Search", "Advertisement", 30, 30, 9000, 0.22, ("Responded",)),
    Channel("Email Campaign", "Email", 21, 10, 1500, 0.08, ("Responded", "Clicked")),
    Channel("Web", "Web", 90, 90, 3000, 0.12, ("Responded",)),
)
SHARES = tuple(accumulate(channel.share for channel in CHANNELS))
WEBCASTS_UNTIL = START + 300 * DAY
"""Until the picklist is put in order, part of the webinars carries the old value Webcast."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign as the CRM holds it."""

    id: int
    name: str
    channel: Channel
    source: str
    starts_at: int
    ends_at: int
    cost: int
    owner: int
    created_at: int
    deleted: bool = False
    never: bool = False
    no_key: int = 0
    currency: str = "USD"
    object_name: ClassVar[str] = "Campaign"

    @property
    def campaign_type(self) -> str:
        """Name the channel's type in the CRM's words."""
        return self.channel.campaign_type

    @property
    def active(self) -> bool:
        """Tell whether it still runs when the export is taken."""
        return self.ends_at > AS_OF

    @property
    def status(self) -> str:
        """Show the state on the day of the export."""
        return "In Progress" if self.active else "Completed"

    @property
    def budget_text(self) -> str:
        """Spell what was planned: the cost, rounded to thousands."""
        return str(round(self.cost, -3))

    @property
    def cost_text(self) -> str:
        """Spell what it cost."""
        return str(self.cost)


@dataclass(frozen=True, slots=True)
class Programme:
    """All campaigns, by channel in order of their start."""

    by_channel: dict[Channel, tuple[Campaign, ...]]

    @property
    def all(self) -> list[Campaign]:
        """List the campaigns of all channels."""
        return [campaign for campaigns in self.by_channel.values() for campaign in campaigns]

    def near(self, dice: Dice, moment: float) -> tuple[Campaign, int]:
        """A campaign around that moment and the time of an answer to it."""
        campaigns = self.by_channel[dice.weighted(CHANNELS, SHARES)]
        place = bisect([campaign.starts_at for campaign in campaigns], moment) - 1
        campaign = campaigns[max(place, 0)]
        if campaign.starts_at <= moment < campaign.ends_at:
            return campaign, int(moment)
        return campaign, int(dice.uniform(campaign.starts_at, campaign.ends_at))

    def after(self, dice: Dice, moment: float) -> tuple[Campaign, int] | None:
        """A campaign that runs after that moment and the time of an answer; none where no further one begins."""
        campaign, answered_at = self.near(dice, moment + dice.wait(50 * DAY))
        return (campaign, answered_at) if answered_at > moment else None


def plan(dice: Dice, crm: Database, staff: Staff, leads: int) -> Programme:
    """Marketing's campaigns over the whole time, written to the export with their monthly cost."""
    scale = max(0.1, leads / 20000)
    by_channel = {
        channel: tuple(
            _launch(dice, crm, staff, channel, starts_at, scale)
            for starts_at in range(START - 20 * DAY, AS_OF, channel.every_days * DAY)
        )
        for channel in CHANNELS
    }
    for campaigns in by_channel.values():
        for campaign in campaigns:
            crm.names[campaign.id] = campaign.name
            crm.rows.add_record("Campaign", campaign)
            spend(crm, campaign)
    return Programme(by_channel)


def _launch(dice: Dice, crm: Database, staff: Staff, channel: Channel, starts_at: int, scale: float) -> Campaign:
    starts_at += 0 if channel.every_days == channel.runs_days else dice.between(0, 4) * DAY
    topic = dice.pick(words("offers", "wording", "shows" if channel.listed else "topics"))
    source = (
        "Webcast" if channel.source == "Webinar" and starts_at < WEBCASTS_UNTIL and dice.chance(0.3) else channel.source
    )
    return Campaign(
        id=crm.new_id("Campaign"),
        name=f"{month_of(starts_at)} {channel.source}: {topic}",
        channel=channel,
        source=source,
        starts_at=starts_at,
        ends_at=starts_at + channel.runs_days * DAY,
        cost=int(dice.around(channel.cost * scale, 0.4)),
        owner=staff.one(dice, "marketing").id,
        created_at=starts_at - dice.between(20, 60) * DAY + dice.between(0, DAY - 1),
    )


def spend(crm: Database, campaign: Campaign) -> None:
    """One Spend line a month that the campaign runs in; parts add up to its cost."""
    months = [month_start(campaign.starts_at)]
    while month_start(months[-1], 1) < campaign.ends_at:
        months.append(month_start(months[-1], 1))
    part, rest = divmod(campaign.cost, len(months))
    for place, month in enumerate(months):
        cost = part + (rest if place == 0 else 0)
        crm.rows.add("Spend", (month_of(month), campaign.source, campaign.id, f"{cost}.00", "USD"))
