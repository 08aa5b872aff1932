"""Campaign members that marketing takes out or corrects.

What happens: somebody opts out, and marketing operations takes the person off its lists (`member_opted_out`); the
wrong file was loaded into a campaign, and is taken out again days later (`wrong_upload`); a status was imported
wrongly, and those who had only been sent something are set back to that (`status_corrected`).
In the export: members with IsDeleted or no longer there, by a user of marketing; the person has opted out; or
many members of one campaign, made in one hour and deleted in another.
"""

from __future__ import annotations

from ..campaigns import CHANNELS, Campaign
from ..pursuit import Pursuit
from ..salesforce.followers import Member
from ..salesforce.records import PersonRecord
from ..staff import User
from ..worktime import AS_OF, DAY, HOUR
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

BIN_EMPTIED = 0.5
UPLOADS = (moment(2025, 5, 13, 15), moment(2025, 11, 4, 16), moment(2026, 3, 17, 15))


def _will_opt_out(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is not None and world.dice.chance(rate):
        marketer = world.staff.one(world.dice, "marketing")
        world.at_work(at + world.dice.wait(90 * DAY) + DAY, marketer, _opt_out, pursuit, marketer)
    return False


def _opt_out(world: World, at: int, pursuit: Pursuit, marketer: User) -> None:
    records = [one for one in (pursuit.person.lead, pursuit.person.contact) if one is not None and not one.deleted]
    members = [one for one in world.members if one.person in records and not one.deleted and one.created_at < at]
    if not members:
        return
    for record in records:
        record.opted_out = True
        world.crm.touch(record, at, marketer.id)
    for member in members:
        remove(world, at + world.dice.between(5, 90), member, marketer)
    world.innocent("member_opted_out", at, *records)


def remove(world: World, at: int, member: Member, actor: User) -> None:
    """Delete a member that is still there; half of the bin is emptied before the export is taken."""
    if world.dice.chance(BIN_EMPTIED):
        world.members[:] = [one for one in world.members if one is not member]
    else:
        member.deleted, member.changed_at, member.changed_by = True, at, actor.id


def _announce_upload(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    for upload_at in UPLOADS:
        if world.dice.chance(rate):
            world.later(upload_at + world.dice.between(0, 300), _upload, upload_at)
    return False


def _upload(world: World, at: int, upload_at: int) -> None:
    marketer, channel = world.staff.groups["marketing"][0], CHANNELS[0]
    campaigns = world.programme.by_channel[channel]
    campaign: Campaign = max((one for one in campaigns if one.starts_at < upload_at), key=lambda one: one.starts_at)
    people: list[PersonRecord] = [*world.crm.contacts, *(lead for lead in world.crm.leads if not lead.converted)]
    for record in people:
        if record.deleted or not world.dice.chance(0.6):
            continue
        member = Member(campaign.id, record, channel.answers[0], campaign.starts_at + HOUR, at, marketer.id)
        world.members.append(member)
        world.innocent("wrong_upload", at, record)
        world.later(upload_at + 2 * DAY + world.dice.between(0, 300), _take_out, member, marketer)


def _take_out(world: World, at: int, member: Member, marketer: User) -> None:
    remove(world, at, member, marketer)


def _will_correct(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    campaign = world.programme.after(world.dice, at)
    if pursuit.lead is None or campaign is None or not world.dice.chance(rate):
        return False
    marketer = world.staff.one(world.dice, "marketing")
    world.at_work(min(at + world.dice.wait(40 * DAY), AS_OF - 9 * DAY), marketer, _import, pursuit, *campaign, marketer)
    return False


def _import(world: World, at: int, pursuit: Pursuit, campaign: Campaign, _answered_at: int, marketer: User) -> None:
    record = pursuit.person.contact or pursuit.person.lead
    known = {(one.campaign, one.person) for one in world.members}
    if record is None or record.deleted or at < campaign.starts_at or (campaign.id, record) in known:
        return
    member = Member(campaign.id, record, campaign.channel.answers[-1], campaign.starts_at, at, marketer.id)
    world.members.append(member)
    world.later(at + world.dice.uniform(1, 6) * DAY, _set_back, member, record, marketer)


def _set_back(world: World, at: int, member: Member, record: PersonRecord, marketer: User) -> None:
    member.status, member.set_back = "Sent", True
    member.changed_at, member.changed_by = at, marketer.id
    world.innocent("status_corrected", at, record)


MEMBER_OPTED_OUT = Mechanism("member_opted_out", (Occasion.LEAD_MADE,), _will_opt_out, touches_source=False)
WRONG_UPLOAD = Mechanism("wrong_upload", (Occasion.COMPANY,), _announce_upload, touches_source=False)
STATUS_CORRECTED = Mechanism("status_corrected", (Occasion.LEAD_MADE,), _will_correct, touches_source=False)
