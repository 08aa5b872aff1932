"""The made-up CRM: it keeps records, and writes history rows by itself as Salesforce does.

Tracked are a lead's source, status and owner, a contact's source and owner, an account's owner, and an
opportunity's source, stage, amount, close date and owner. A value set when a record is made leaves no row but
`created`. A change of owner leaves two rows, one with names and one with ids.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from .ids import OBJECTS, Ids
from .picklists import STAGES
from .records import Account, Contact, ContactRole, Lead, Opportunity, Record
from .rows import Rows

AnyRecord = TypeVar("AnyRecord", bound=Record)
HISTORY_FILE = {
    "Lead": "LeadHistory",
    "Contact": "ContactHistory",
    "Account": "AccountHistory",
    "Opportunity": "OpportunityFieldHistory",
}
NUMBER = {name: place for place, name in enumerate(OBJECTS)}
HISTORY = NUMBER["History"]


class Database:
    """Records of the company under way (`leads` and so on), rows of all of them, and the verbs that change either."""

    def __init__(self, seed: int = 0) -> None:
        self.ids = Ids(seed)
        self.rows = Rows(self.ids)
        self.names: dict[int, str] = {}
        """Names of users and queues, as history rows of an owner show them."""
        self.record_types: dict[str, int] = {}
        self.leads: list[Lead] = []
        self.contacts: list[Contact] = []
        self.accounts: list[Account] = []
        self.opportunities: list[Opportunity] = []
        self.roles: list[ContactRole] = []
        self.binned: list[Any] = []
        """Deleted without a merge."""
        self.tracks_campaigns = False
        """Whether history tells of a deal's primary campaign."""
        self.keeps_answer_dates = False
        """Whether a membership that is set back to not responded keeps the date of its answer."""
        self.lead_count = 0
        self.typed: Callable[[str, int], str] = _as_it_should_be
        """What ends up in the lead source of a record being made, by what belongs there and the record's owner."""
        self.renamed: dict[str, tuple[int, str]] = {}
        """Picklist values that are offered no longer: from when on, and under which name."""

    def new_id(self, object_name: str) -> int:
        """Give the next id of an object."""
        return self.ids.new(NUMBER[object_name])

    def create(self, kind: type[AnyRecord], at: int, actor: int, event: str = "created", **values: Any) -> AnyRecord:
        """Make a record; `event` is the history row that tells of it."""
        name = kind.object_name
        values.setdefault("owner", actor)
        values["source"] = self.offered(self.typed(values.get("source", ""), values["owner"]), at)
        record = kind(
            id=self.new_id(name),
            created_at=at,
            created_by=actor,
            modified_at=at,
            modified_by=actor,
            stamped_at=at,
            record_type=self.record_types.get(name, 0),
            **values,
        )
        self._list(record).append(record)
        self.history(record, at, actor, event, "DynamicEnum", "", "")
        if isinstance(record, Lead):
            self.lead_count += 1
        elif isinstance(record, Opportunity):
            self._show_stage(record)
            record.staged_at = at
            self.stage_row(record, at, actor, "", 0)
        return record

    def history(self, record: Record, at: int, actor: int, field: str, data_type: str, old: str, new: str) -> None:
        """Write one row of field history."""
        row = (self.ids.new(HISTORY), False, record.id, actor, at, field, data_type, old, new)
        self.rows.add(HISTORY_FILE[record.object_name], row)

    def touch(self, record: Record, at: int, actor: int) -> None:
        """Somebody saved the record."""
        record.modified_at, record.modified_by = at, actor
        record.stamped_at = max(record.stamped_at, at)

    def set_source(self, record: Record, at: int, actor: int, value: str) -> None:
        """Change the lead source; accounts' sources are not tracked."""
        value = self.offered(value, at)
        if value == record.source:
            return
        if not isinstance(record, Account):
            self.history(record, at, actor, "LeadSource", "DynamicEnum", record.source, value)
        record.source = value
        self.touch(record, at, actor)

    def offered(self, value: str, at: int) -> str:
        """Give the name under which the picklist holds a value at that time."""
        moment, name = self.renamed.get(value, (at + 1, value))
        return name if moment <= at else value

    def set_campaign(self, deal: Opportunity, at: int, actor: int, campaign: int, tracked: bool = True) -> None:
        """Change a deal's primary campaign; `tracked` says whether the company has the field's history on."""
        if campaign == deal.campaign:
            return
        if tracked:
            old, new = self.names.get(deal.campaign, ""), self.names.get(campaign, "")
            self.history(deal, at, actor, "Campaign", "Text", old, new)
            self.history(deal, at, actor, "Campaign", "EntityId", self.ids.text(deal.campaign), self.ids.text(campaign))
        deal.campaign = campaign
        self.touch(deal, at, actor)

    def set_record_type(self, record: Record, at: int, actor: int, before: str, name: str) -> None:
        """Give a record another type, by the names of both."""
        self.history(record, at, actor, "RecordType", "Text", before, name)
        record.record_type = self.record_types[name]
        self.touch(record, at, actor)

    def set_status(self, lead: Lead, at: int, actor: int, value: str, reason: str = "") -> None:
        """Change a lead's status; the reason goes with a rejection."""
        if value == lead.status:
            return
        self.history(lead, at, actor, "Status", "DynamicEnum", lead.status, value)
        lead.status, lead.reject_reason = value, reason
        self.touch(lead, at, actor)

    def set_owner(self, record: Record, at: int, actor: int, owner: int) -> None:
        """Give a record to another user or queue."""
        if owner == record.owner:
            return
        old, new = self.names[record.owner], self.names[owner]
        self.history(record, at, actor, "Owner", "Text", old, new)
        self.history(record, at, actor, "Owner", "EntityId", self.ids.text(record.owner), self.ids.text(owner))
        record.owner = owner
        if isinstance(record, Lead):
            record.transferred_at = at
        self.touch(record, at, actor)

    def set_amount(self, deal: Opportunity, at: int, actor: int, amount: int) -> None:
        """Change a deal's amount."""
        if amount == deal.amount:
            return
        before = deal.amount_text
        deal.amount = amount
        self.history(deal, at, actor, "Amount", "Currency", before, deal.amount_text)
        self.touch(deal, at, actor)
        self.stage_row(deal, at, actor, before, deal.close_on)

    def set_close_date(self, deal: Opportunity, at: int, actor: int, close_on: int) -> None:
        """Change the day on which a deal is expected to close."""
        before = deal.close_on
        if close_on == before:
            return
        deal.close_on = close_on
        self.history(deal, at, actor, "CloseDate", "DateOnly", _day_text(before), _day_text(close_on))
        self.touch(deal, at, actor)
        self.stage_row(deal, at, actor, deal.amount_text, before)

    def set_stage(self, deal: Opportunity, at: int, actor: int, stage: str, reason: str = "") -> None:
        """Move a deal; closing it also sets the close date to that day."""
        before, closes_before = deal.stage, deal.close_on
        if stage == before:
            return
        deal.stage, deal.staged_at = stage, at
        self._show_stage(deal)
        self.history(deal, at, actor, "StageName", "DynamicEnum", before, stage)
        if deal.closed:
            deal.closed_at, deal.closed_owner, deal.loss_reason = at, deal.owner, reason
            deal.close_on = at - at % 86400
            if deal.close_on != closes_before:
                old, new = _day_text(closes_before), _day_text(deal.close_on)
                self.history(deal, at, actor, "CloseDate", "DateOnly", old, new)
        self.touch(deal, at, actor)
        self.stage_row(deal, at, actor, deal.amount_text, closes_before)

    def add_role(self, deal: Opportunity, contact: Contact, at: int, actor: int, role: str) -> None:
        """A contact's role in a deal; the first is the primary one."""
        if contact in deal.contacts:
            return
        self.roles.append(ContactRole(deal, contact, role, not deal.contacts, at, actor))
        deal.contacts.append(contact)

    def delete(self, record: Record, at: int, actor: int, gone: bool = False) -> None:
        """Put a record into the recycle bin; `gone` means that the bin was emptied and nothing of it is exported."""
        record.deleted = True
        self.touch(record, at, actor)
        self._list(record).remove(record)
        self.binned.append(record)
        if gone:
            self.rows.erased.add(record.id)
            self.lead_count -= isinstance(record, Lead)

    def purge(self, record: Record, at: int, actor: int) -> None:
        """Delete a record for good of which the histories, kept by a replica, still tell."""
        self.delete(record, at, actor)
        self.rows.purged.add(record.id)
        self.lead_count -= isinstance(record, Lead)
        for lead in self.leads:
            lead.opportunity = 0 if lead.opportunity == record.id else lead.opportunity

    def finish(self) -> None:
        """Write out the records of the company under way and forget them."""
        for name, records in (
            ("Lead", self.leads),
            ("Contact", self.contacts),
            ("Account", self.accounts),
            ("Opportunity", self.opportunities),
        ):
            for record in records:
                self.rows.add_record(name, record)
            records.clear()
        for binned in self.binned:
            if binned.id not in self.rows.erased | self.rows.purged:
                self.rows.add_record(binned.object_name, binned)
        self.binned.clear()
        self.rows.pack()

    def _list(self, record: Record) -> list[Any]:
        lists: dict[str, list[Any]] = {
            "Lead": self.leads,
            "Contact": self.contacts,
            "Account": self.accounts,
            "Opportunity": self.opportunities,
        }
        return lists[record.object_name]

    def _show_stage(self, deal: Opportunity) -> None:
        stage = STAGES[deal.stage]
        deal.probability, deal.closed, deal.won = stage.probability, stage.closed, stage.won
        deal.forecast, deal.forecast_label = stage.forecast, stage.label

    def stage_row(self, deal: Opportunity, at: int, actor: int, amount_before: str, closes_before: int) -> None:
        """Write one row of OpportunityHistory: the deal as it now stands, and what it was before."""
        row = (
            self.new_id("OpportunityHistory"),
            deal.id,
            actor,
            at,
            deal.stage,
            deal.amount_text,
            deal.expected_text,
            deal.close_on,
            deal.probability,
            deal.forecast_label,
            "USD",
            at,
            False,
            amount_before,
            closes_before,
        )
        self.rows.add("OpportunityHistory", row)


def _as_it_should_be(source: str, _owner: int) -> str:
    return source


def _day_text(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d") if moment else ""
