"""Rows that follow a person's record through conversion and merges: campaign members, contact roles, tasks, events.

Salesforce gives a member of a converted lead the contact as well, and moves activities from the lead to the
contact and the new opportunity; a merge moves both to the winner. So these rows are written when the company's
time is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .database import Database
from .records import Account, Contact, Lead, Opportunity, PersonRecord


@dataclass(slots=True, eq=False)
class Member:
    """A person's membership in a campaign."""

    campaign: int
    person: PersonRecord
    status: str
    responded_on: int
    """0 where the person has only been sent something."""
    created_at: int
    created_by: int
    changed_at: int = 0
    """When somebody last saved it by hand; 0 for never."""
    changed_by: int = 0
    deleted: bool = False
    set_back: bool = False
    """It had responded once and has not any more."""
    id: int = 0
    """Of the row that tells of it; 0 until the rows are written."""
    object_name: ClassVar[str] = "CampaignMember"


@dataclass(slots=True, eq=False)
class Activity:
    """A task or an event, on whatever it was logged."""

    person: PersonRecord | None
    deal: Opportunity | None
    account: Account | None
    owner: int
    subject: str
    happens_at: int
    created_at: int
    created_by: int
    meeting: bool = False
    minutes: int = 0


def standing(crm: Database, person: PersonRecord | None) -> tuple[Lead | None, Contact | None]:
    """The records that stand for it after all merges and the conversion."""
    while person is not None and person.master:
        pool = (*crm.leads, *crm.binned) if isinstance(person, Lead) else (*crm.contacts, *crm.binned)
        person = next(record for record in pool if record.id == person.master)
    if not isinstance(person, Lead):
        return None, person if isinstance(person, Contact) else None
    if not person.converted:
        return person, None
    contact = next(record for record in (*crm.contacts, *crm.binned) if record.id == person.contact)
    return person, standing(crm, contact)[1]


def write_members(crm: Database, members: list[Member]) -> None:
    """One row per campaign and person: of several what was changed by hand, else the first answer, else the first."""
    kept: dict[tuple[int, int, bool], tuple[Member, int, int]] = {}
    for member in sorted(members, key=lambda one: (not one.changed_at, not one.responded_on, one.created_at)):
        lead, contact = standing(crm, member.person)
        lead_id, contact_id = lead.id if lead else 0, contact.id if contact else 0
        binned = member.deleted or bool(lead and lead.deleted)
        first = kept.setdefault((member.campaign, contact_id or lead_id, binned), (member, lead_id, contact_id))[0]
        member.id = first.id = first.id or crm.new_id("CampaignMember")
    for (_, _, binned), (member, lead_id, contact_id) in kept.items():
        changed_at = max(member.created_at, min(member.responded_on + 3600, member.created_at + 86400))
        if member.changed_at:
            changed_at = member.changed_at
        crm.rows.add(
            "CampaignMember",
            (
                member.id,
                binned,
                member.campaign,
                lead_id,
                contact_id,
                member.status,
                member.responded_on > 0 and not member.set_back,
                member.created_at,
                member.created_by,
                member.responded_on if crm.keeps_answer_dates or not member.set_back else 0,
                changed_at,
                member.changed_by or member.created_by,
                "USD",
            ),
        )


def write_activities(crm: Database, activities: list[Activity]) -> None:
    """Write tasks and events on the records that stand for their persons."""
    for activity in activities:
        lead, contact = standing(crm, activity.person)
        who = contact.id if contact else lead.id if lead else 0
        deal = activity.deal.id if activity.deal else 0
        if lead and lead.converted and not deal:
            deal = lead.opportunity
        account = activity.account.id if activity.account else contact.account if contact else 0
        what = deal or (account if not who else 0)
        name = "Event" if activity.meeting else "Task"
        binned = bool((lead and lead.deleted) or (activity.deal and activity.deal.deleted))
        start = (crm.new_id(name), binned, who, what, account, activity.owner, activity.subject, activity.happens_at)
        stamps = (activity.created_at, activity.created_by, activity.created_at)
        if activity.meeting:
            crm.rows.add(name, (*start, activity.happens_at, activity.happens_at + activity.minutes * 60, *stamps))
        else:
            kind = "Email" if activity.subject.startswith("Email") else "Call"
            crm.rows.add(name, (*start, "Completed", "Normal", kind, *stamps))


def write_roles(crm: Database) -> None:
    """One row per deal and contact left after merges."""
    written: set[tuple[int, int]] = set()
    for role in crm.roles:
        contact = standing(crm, role.contact)[1]
        if contact is None or contact.deleted or (role.deal.id, contact.id) in written:
            continue
        written.add((role.deal.id, contact.id))
        crm.rows.add(
            "OpportunityContactRole",
            (
                crm.new_id("OpportunityContactRole"),
                role.deal.id,
                contact.id,
                role.role,
                role.primary,
                role.created_at,
                role.created_by,
                role.deal.deleted,
                "USD",
            ),
        )
    crm.roles.clear()
