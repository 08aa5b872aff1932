"""Persons answer marketing's campaigns, and the integration enters what they did.

Somebody new becomes a lead within minutes of the answer (a trade show's visitors days later, from a list), with the
campaign's channel as lead source. Somebody known gets a membership on the record there is. Most memberships are mere
sendings: the person never answered.
"""

from __future__ import annotations

from ..campaigns import Campaign
from ..dice import Dice
from ..people import Person
from ..pursuit import Pursuit
from ..salesforce.followers import Member
from ..salesforce.picklists import CATEGORY, NEW, NURTURE, REJECTED
from ..salesforce.records import Contact, Lead, PersonRecord
from ..worktime import DAY, HOUR, MINUTE
from ..world import Occasion, World
from .activities import call
from .deals import open_by_hand
from .leads import NEVER_PICKED_UP, make_lead, pick_up

SENDINGS = 0.9
"""Mean number of sendings to somebody new in the months after."""
ASKS = 0.5
"""Share of the known contacts who, when they answer and nothing is open, mean business."""


def entered_at(dice: Dice, campaign: Campaign, answered_at: int) -> int:
    """When the answer is in the CRM."""
    if campaign.channel.listed:
        return int(answered_at + dice.uniform(1, 6) * DAY)
    return int(answered_at + dice.uniform(1, 14) * MINUTE)


def answer(world: World, at: int, person: Person, campaign: Campaign, answered_at: int) -> None:
    """The integration enters an answer."""
    person.responded_at = answered_at
    sync = world.staff.groups["integration"][0]
    record = known_record(person)
    if record is None:
        source = "" if world.happens("untagged_form", at) else campaign.source
        lead = make_lead(world, at, person, sync.id, world.staff.queue, source, campaign.source)
        response = join(world, at, lead, campaign, answered_at)
        if not source:
            world.innocent("untagged_form", at, lead)
        sdr = world.staff.one(world.dice, "sdr")
        pursue(world, at, Pursuit(person, campaign.source, world.rep, sdr, at, lead=lead, response=response))
        return
    response = join(world, at, record, campaign, answered_at)
    refresh_campaigns(world, at, record, campaign)
    found_by = record.true_source if isinstance(record, Lead) else record.source
    if CATEGORY[found_by] == "sales":
        world.innocent("response_after_prospecting", at, record)
    if isinstance(record, Lead):
        recycle(world, at, record)
    elif isinstance(record, Contact):
        asked_again(world, at, person, record, campaign, response)


def known_record(person: Person) -> PersonRecord | None:
    """The record that stands for the person, the contact rather than a lead."""
    for record in (person.contact, person.lead):
        if record is not None and not record.deleted:
            return record
    return None


def join(world: World, at: int, record: PersonRecord, campaign: Campaign, answered_at: int) -> Member:
    """A membership with an answer; somebody known had often been sent something days before."""
    dice, sync = world.dice, world.staff.groups["integration"][0]
    created_at = at
    if record.created_at < at and dice.chance(0.5):
        created_at = max(record.created_at, int(at - dice.uniform(1, 6) * DAY))
    status = dice.pick(campaign.channel.answers)
    member = Member(campaign.id, record, status, answered_at, created_at, sync.id)
    world.members.append(member)
    record.campaign = campaign.id
    return member


def refresh_campaigns(world: World, at: int, record: PersonRecord, campaign: Campaign) -> None:
    """A rule gives the person's open deals the campaign answered last as primary campaign (mechanism 6)."""
    sync = world.staff.groups["integration"][0]
    for deal in world.crm.opportunities:
        if record in deal.contacts and not deal.closed and world.happens("campaign_refreshed", at):
            world.crm.set_campaign(deal, at + MINUTE, sync.id, campaign.id)
            world.innocent("campaign_refreshed", at, deal)


def pursue(world: World, at: int, pursuit: Pursuit) -> None:
    """A new lead from marketing waits in the queue."""
    dice = world.dice
    world.begin(pursuit)
    world.occasion(Occasion.LEAD_MADE, at, pursuit)
    if not dice.chance(NEVER_PICKED_UP):
        world.at_work(at + dice.around(9 * HOUR, 1.3), pursuit.sdr, pick_up, pursuit)
    mail(world, at, pursuit.person)


def mail(world: World, at: int, person: Person) -> None:
    """The person gets on marketing's lists."""
    for _ in range(int(world.dice.wait(SENDINGS + 0.5))):
        world.later(at + world.dice.wait(80 * DAY) + DAY, send, person)


def send(world: World, at: int, person: Person) -> None:
    """The person is on a campaign's list; one in eight answers later."""
    following = world.programme.after(world.dice, at)
    record = known_record(person)
    if following is None or record is None:
        return
    campaign, answered_at = following
    sync = world.staff.groups["integration"][0]
    world.members.append(Member(campaign.id, record, "Sent", 0, at, sync.id))
    if world.happens("latest_campaign", at):
        record.campaign = campaign.id
        world.innocent("latest_campaign", at, record)
    if world.dice.chance(0.12):
        world.later(entered_at(world.dice, campaign, answered_at), answer, person, campaign, answered_at)


def recycle(world: World, at: int, lead: Lead) -> None:
    """A rejected or resting lead answers again and goes back to an SDR (mechanism 24)."""
    pursuit = world.pursuit_of(lead)
    resting = lead.status in (NURTURE, *REJECTED) and not lead.converted
    if pursuit is None or pursuit.lead_left or not resting or not world.happens("recycled_lead", at):
        return
    sync = world.staff.groups["integration"][0]
    world.crm.set_status(lead, at, sync.id, NEW)
    world.innocent("recycled_lead", at, lead)
    world.at_work(at + world.dice.around(9 * HOUR, 1.0), pursuit.sdr, pick_up, pursuit)


def asked_again(world: World, at: int, person: Person, contact: Contact, campaign: Campaign, response: Member) -> None:
    """A known contact answers: where nothing is open, the rep may open a deal and credit the campaign."""
    if any(not deal.closed for deal in world.crm.opportunities) or not world.dice.chance(ASKS):
        return
    pursuit = Pursuit(person, campaign.source, world.rep, world.staff.one(world.dice, "sdr"), at, response=response)
    world.at_work(
        at + world.dice.wait(4 * DAY) + HOUR, pursuit.rep, _open_from_contact, pursuit, contact, campaign.source
    )


def _open_from_contact(world: World, at: int, pursuit: Pursuit, contact: Contact, source: str) -> None:
    account = next(account for account in world.crm.accounts if account.id == contact.account)
    if contact.deleted:
        return
    pursuit.rep = world.rep
    call(world, at, pursuit.rep, contact)
    world.occasion(Occasion.ANSWERED, at, pursuit)
    if pursuit.source_at_conversion is not None:
        source = pursuit.source_at_conversion
    earlier = [deal for deal in world.crm.opportunities if deal.closed]
    deal = open_by_hand(world, at, pursuit, account, contact, source)
    if earlier:
        world.innocent("new_response_after_close", at, earlier[-1], deal)
