"""What becomes of records after they were made: values that change, conversions, merges, deletions."""

from __future__ import annotations

import copy
import re

from ..record_names import HISTORIES, OBJECTS, record_id
from .deals import Deals
from .people import People
from .responses import Responses

FIELDS = {
    "lead_source": "LeadSource",
    "status": "Status",
    "stage": "StageName",
    "owner": "OwnerId",
    "campaign": "Campaign",
}


class Changes(People, Deals, Responses):
    """`convert`, `change`, `edit`, `rename`, `disqualify`, `merge`, `delete`, `purge`, `snapshot`."""

    def convert(self, plain: list[str], facts: dict[str, str]) -> None:
        """`convert L1 C1 A1 O1|- by=R7 [source=...]`: makes what is not there yet; the opportunity takes the
        lead's source.
        """
        lead, contact, account, opportunity = plain
        row = self.story.row(lead)
        ids = {fact["Id"] for name in ("Account", "Contact", "Opportunity") for fact in self.story.rows(name)}
        by = facts["by"]
        if record_id(account) not in ids:
            self.account([account, row["Company"]], {"by": by})
        if record_id(contact) not in ids:
            person = {
                "account": account,
                "source": row["LeadSource"],
                "by": by,
                "name": f"{row['FirstName']} {row['LastName']}",
            }
            self.contact([contact, row["Email"]], person)
        row |= {
            "IsConverted": "1",
            "ConvertedDate": self.at[:10],
            "Status": "Qualified",
            "ConvertedAccountId": record_id(account),
            "ConvertedContactId": record_id(contact),
            "LastModifiedDate": self.at,
        }
        self.history(lead, "leadConverted", "", "", by)
        if opportunity == "-":
            return
        if record_id(opportunity) not in ids:
            made = {**facts, "account": account, "contacts": contact, "source": facts.get("source", row["LeadSource"])}
            self.opportunity([opportunity], made)
        row["ConvertedOpportunityId"] = record_id(opportunity)

    def change(self, arguments: str) -> None:
        """`change O1 lead_source: Webinar -> Sales Prospecting by=R7`, `change L1 owner: R8 -> R7 by=S1`."""
        name, field_name, before, after, by = re.fullmatch(
            r"(\w+)\s+(\w+):\s*(.*?)\s*->\s*(.*?)\s*by=(\w+)", arguments
        ).groups()  # type: ignore[union-attr]
        if field_name == "owner":
            before, after = self.user(before), self.user(after)
            self.story.row(name).update({"LastTransferDate": self.at[:10]} if name.startswith("L") else {})
        self.history(name, FIELDS[field_name], before, after, by)
        if field_name == "campaign":
            self.story.row(name)["CampaignId"] = self.campaign(after, {}) if after else ""
        else:
            self.story.row(name)["StageName" if field_name == "stage" else FIELDS[field_name]] = after
        self.story.row(name)["LastModifiedDate"] = self.at

    def edit(self, arguments: str) -> None:
        """`edit O1 lead_source: Webinar -> by=R7`: a change that nobody tracked."""
        tracked = {name: list(rows) for name, rows in self.story.tables.items()}
        self.change(arguments)
        self.story.row(arguments.split(maxsplit=1)[0])["LastModifiedById"] = self.user(
            arguments.rpartition("by=")[2].strip()
        )
        for name in HISTORIES.values():
            self.story.tables[name] = tracked.get(name, [])

    def rename(self, arguments: str) -> None:
        """`rename Webinar -> Archive`: the picklist's entry bears another name; no record is modified by it."""
        before, after = (value.strip() for value in arguments.split("->"))
        for name in OBJECTS.values():
            for row in self.story.rows(name):
                if row.get("LeadSource") == before:
                    row["LeadSource"] = after

    def disqualify(self, plain: list[str], facts: dict[str, str]) -> None:
        row = self.story.row(plain[0])
        self.history(plain[0], "Status", row["Status"], "Disqualified", facts["by"])
        row |= {"Status": "Disqualified", "LastModifiedDate": self.at}

    def merge(self, plain: list[str], facts: dict[str, str]) -> None:
        """`merge L2 L1 by=S1`: L1 survives."""
        loser, survivor = plain
        self.story.row(loser).update(
            {"IsDeleted": "1", "MasterRecordId": record_id(survivor), "LastModifiedDate": self.at}
        )
        self.history(survivor, "leadMerged", "", "", facts["by"])

    def delete(self, plain: list[str], facts: dict[str, str]) -> None:
        """`delete O1 by=R7`: to the recycle bin, with its contact roles."""
        self.story.row(plain[0]).update(
            {"IsDeleted": "1", "LastModifiedDate": self.at, "LastModifiedById": self.user(facts["by"])}
        )
        for role in self.story.rows("OpportunityContactRole"):
            role["IsDeleted"] = "1" if role["OpportunityId"] == record_id(plain[0]) else role["IsDeleted"]

    def purge(self, plain: list[str], facts: dict[str, str]) -> None:
        """`purge O1 by=R7`: for good; histories stay, and references to it are cleared."""
        gone = record_id(plain[0])
        for name in (OBJECTS[plain[0][0]], "OpportunityContactRole"):
            self.story.tables[name] = [
                row for row in self.story.rows(name) if gone not in (row["Id"], row.get("OpportunityId"))
            ]
        for lead in self.story.rows("Lead"):
            lead["ConvertedOpportunityId"] = lead["ConvertedOpportunityId"].replace(gone, "")

    def snapshot(self, plain: list[str], facts: dict[str, str]) -> None:
        """`snapshot export`: what an export of this moment holds is kept, to compare with."""
        self.story.earlier = copy.deepcopy(self.story.tables)
