"""Stories in the field's notation, compiled to the tables of a Salesforce export.

One line is one dated event; indented text after `#` is a remark. Names are short: L lead, C contact, A account, O
opportunity; R sales, S steward, I integration, M marketing, X anybody else, Q a queue.

    2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12  type=Webinar
    2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
    2024-05-09        change      L1  lead_source: Webinar ->   by=R7
    2024-05-10        convert     L1  C1 A1 O1  by=R7
    2024-06-01        close       O1  no_opportunity  by=R7
    finds   source_blanked on L1
    notes   source_overwritten on O1
    doubts  source_overwritten on O1      # found, and never held
    finds nothing

Many of one kind stand in one line; each comes a second after the one before:

    2024-05-09 09:31  each        100-109  change L{n} lead_source: Cold Call -> Other  by=R7
    notes   source_overwritten on L100-L109
"""

from __future__ import annotations

import copy
import re
import shlex
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

PREFIXES = {
    "L": "00Q",
    "C": "003",
    "A": "001",
    "O": "006",
    "R": "005",
    "S": "005",
    "I": "005",
    "M": "005",
    "X": "005",
    "P": "01t",
    "Q": "00G",
}
PARTS = {"S": "operations", "I": "integration", "M": "marketing"}
OBJECTS = {"L": "Lead", "C": "Contact", "A": "Account", "O": "Opportunity"}
HISTORIES = {"L": "LeadHistory", "C": "ContactHistory", "A": "AccountHistory", "O": "OpportunityFieldHistory"}
STAGES = {
    "won": "Closed Won",
    "lost": "Closed Lost",
    "no_opportunity": "Closed - No Opportunity",
    "duplicate": "Closed - Duplicate",
}
FIELDS = {
    "lead_source": "LeadSource",
    "status": "Status",
    "stage": "StageName",
    "owner": "OwnerId",
    "campaign": "Campaign",
}
NEVER_EMPTY = (
    "Lead",
    "Contact",
    "Account",
    "Opportunity",
    "OpportunityContactRole",
    "LeadHistory",
    "OpportunityFieldHistory",
    "OpportunityHistory",
    "Campaign",
    "CampaignMember",
    "Task",
    "User",
    "SourceApproval",
    "OpportunityLineItem",
)


@dataclass
class Story:
    """A title, the events' tables by object, what should be found, and which files the export lacks."""

    title: str
    tables: dict[str, list[dict[str, str]]] = field(default_factory=lambda: {name: [] for name in NEVER_EMPTY})
    found: list[tuple[str, str, str]] = field(default_factory=list)  # tier or "finds", kind, record name
    without: tuple[str, ...] = ()
    plan: bool = True
    levels: bool = False
    names: dict[str, str] = field(default_factory=dict)
    earlier: dict[str, list[dict[str, str]]] | None = None  # the tables as a snapshot shows them, if there is one

    def rows(self, name: str) -> list[dict[str, str]]:
        return self.tables.setdefault(name, [])

    def row(self, name: str) -> dict[str, str]:
        """The row of the record a story calls `name`."""
        return next(row for row in self.rows(OBJECTS[name[0]]) if row["Id"] == record_id(name))


def record_id(name: str) -> str:
    """The 18-character id of the record that a story calls `name`."""
    return checked(PREFIXES[name[0]] + name.rjust(12, "0"))


def checked(body: str) -> str:
    """15 characters with their checksum: five letters a character, bit by bit whether they are upper case."""
    blocks = (body[0:5], body[5:10], body[10:15])
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    return body + "".join(
        alphabet[sum(1 << at for at, letter in enumerate(block) if letter.isupper())] for block in blocks
    )


def read_stories(path: Path) -> list[Story]:
    """All stories of one file."""
    stories: list[Story] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = re.sub(r"(^|\s)#.*", "", line).strip()
        if not text:
            continue
        if text.startswith("story:"):
            stories.append(Story(text.removeprefix("story:").strip()))
            continue
        try:
            _tell(stories[-1], text, number)
        except (KeyError, IndexError, ValueError, StopIteration) as error:
            raise ValueError(f"{path.name}:{number}: {line!r} cannot be told: {error!r}") from error
    return stories


def _tell(story: Story, text: str, number: int) -> None:
    if text == "finds nothing":
        return
    if match := re.fullmatch(r"(finds|notes|holds|reviews|doubts)\s+(\w+) on ([\w-]+)", text):
        story.found += [(match[1], match[2], name) for name in _span(match[3])]
        return
    if text.startswith("without "):
        story.without = tuple(text.split()[1:])
        return
    if text == "no plan":
        story.plan = False
        return
    if text == "service levels":
        story.levels = True
        return
    stamp, rest = re.fullmatch(r"(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?)\s+(.*)", text).groups()  # type: ignore[union-attr]
    at = datetime.fromisoformat(stamp)
    if not rest.startswith("each "):
        _happen(story, at, rest, number)
        return
    _, names, event = rest.split(None, 2)
    for seconds, name in enumerate(_span(names)):
        _happen(story, at + timedelta(seconds=seconds), event.replace("{n}", name), number)


def _happen(story: Story, at: datetime, told: str, number: int) -> None:
    event, arguments = told.split(None, 1)
    Teller(story, at.strftime("%Y-%m-%d %H:%M:%S"), number).tell(event, arguments)


def _span(names: str) -> list[str]:
    """The names from one to another: L100-L102 is L100, L101, L102; without a dash the name alone."""
    first, _, last = names.partition("-")
    letter = first.rstrip("0123456789")
    if not last:
        return [first]
    return [f"{letter}{n}" for n in range(int(first[len(letter) :]), int(last[len(letter) :]) + 1)]


class Teller:
    """Writes one event into the tables."""

    def __init__(self, story: Story, at: str, number: int) -> None:
        self.story, self.at, self.number = story, at, number

    def tell(self, event: str, arguments: str) -> None:
        if event in ("change", "edit", "rename"):
            getattr(self, event)(arguments)
            return
        words = shlex.split(arguments.replace("'", "\\'"))
        facts = dict(word.split("=", 1) for word in words if "=" in word)
        plain = [word for word in words if "=" not in word]
        for name in (facts.get("by"), facts.get("owner")):
            if name and "@" not in name:
                self.user(name)
        getattr(self, event)(plain, facts)

    def user(self, name: str) -> str:
        if name.startswith("Q"):
            return record_id(name)
        users = self.story.rows("User")
        if all(row["Id"] != record_id(name) for row in users):
            users.append(
                {
                    "Id": record_id(name),
                    "Username": f"{name.lower()}@us.example",
                    "Email": f"{name.lower()}@us.example",
                    "FirstName": name,
                    "LastName": "User",
                    "IsActive": "1",
                    "ManagerId": "",
                    "CreatedDate": "2020-01-01 00:00:00",
                }
            )
        self.story.names[record_id(name)] = name
        return record_id(name)

    def stamps(self, facts: dict[str, str], default: str = "I1") -> dict[str, str]:
        by = self.user(facts.get("by", default))
        return {
            "OwnerId": self.user(facts.get("owner", facts.get("by", "R1"))),
            "CreatedDate": self.at,
            "CreatedById": by,
            "LastModifiedDate": self.at,
            "LastModifiedById": by,
            "SystemModstamp": self.at,
            "IsDeleted": "0",
        }

    def person(self, mail: str, facts: dict[str, str]) -> dict[str, str]:
        first, _, last = facts.get("name", mail.split("@", maxsplit=1)[0].replace(".", " ").title()).rpartition(" ")
        return {"FirstName": first, "LastName": last, "Email": mail, "Phone": facts.get("phone", "")}

    def lead(self, plain: list[str], facts: dict[str, str]) -> None:
        name, mail = plain
        company = facts.get("company", mail.split("@")[1].split(".")[0].title())
        self.story.rows("Lead").append(
            {
                "Id": record_id(name),
                **self.person(mail, facts),
                "Company": company,
                "LeadSource": facts.get("source", ""),
                "Status": "New",
                "LastTransferDate": self.at[:10],
                "IsConverted": "0",
                "ConvertedDate": "",
                "ConvertedAccountId": "",
                "ConvertedContactId": "",
                "ConvertedOpportunityId": "",
                "MasterRecordId": "",
                **self.stamps(facts),
            }
        )

    def account(self, plain: list[str], facts: dict[str, str]) -> None:
        self.story.rows("Account").append(
            {
                "Id": record_id(plain[0]),
                "Name": " ".join(plain[1:]),
                "Website": facts.get("website", ""),
                "BillingCity": facts.get("city", ""),
                **self.stamps(facts, "R1"),
            }
        )

    def contact(self, plain: list[str], facts: dict[str, str]) -> None:
        name, mail = plain
        self.story.rows("Contact").append(
            {
                "Id": record_id(name),
                "AccountId": record_id(facts["account"]),
                **self.person(mail, facts),
                "LeadSource": facts.get("source", ""),
                "MasterRecordId": "",
                **self.stamps(facts, "R1"),
            }
        )

    def opportunity(self, plain: list[str], facts: dict[str, str]) -> None:
        name = plain[0]
        stamps = self.stamps(facts, "R1")
        self.story.rows("Opportunity").append(
            {
                "Id": record_id(name),
                "AccountId": record_id(facts["account"]) if "account" in facts else "",
                "Name": facts.get("title", f"Deal {name}"),
                "StageName": "Prospecting",
                "Amount": facts.get("amount", "10000.00"),
                "CloseDate": "2027-01-01",
                "LeadSource": facts.get("source", ""),
                "Type": facts.get("kind", ""),
                "CampaignId": "",
                "IsClosed": "0",
                "IsWon": "0",
                "Description": f"Follows {record_id(facts['about'])}." if "about" in facts else "",
                "CurrencyIsoCode": "USD",
                **stamps,
            }
        )
        self.stage(name, "Prospecting", stamps["CreatedById"])
        for contact in filter(None, facts.get("contacts", "").split(",")):
            self.role([name, contact], facts)
        for product in filter(None, facts.get("product", "").split(",")):
            self.story.rows("OpportunityLineItem").append(
                {
                    "Id": self.event_id("00k"),
                    "OpportunityId": record_id(name),
                    "Product2Id": record_id(product),
                    "TotalPrice": "10000.00",
                    "IsDeleted": "0",
                }
            )

    def role(self, plain: list[str], facts: dict[str, str]) -> None:
        name, contact = plain
        self.story.rows("OpportunityContactRole").append(
            {
                "Id": self.event_id("00K"),
                "OpportunityId": record_id(name),
                "ContactId": record_id(contact),
                "IsPrimary": "1",
                "CreatedDate": self.at,
                "CreatedById": self.user(facts.get("by", "R1")),
                "IsDeleted": "0",
            }
        )

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

    def snapshot(self, plain: list[str], facts: dict[str, str]) -> None:
        """`snapshot export`: what an export of this moment holds is kept, to compare with."""
        self.story.earlier = copy.deepcopy(self.story.tables)

    def close(self, plain: list[str], facts: dict[str, str]) -> None:
        name, how = plain
        row = self.story.row(name)
        stage = STAGES[how]
        row |= {"StageName": stage, "IsClosed": "1", "IsWon": "1" if how == "won" else "0", "CloseDate": self.at[:10]}
        row["LastModifiedDate"] = self.at
        row["Description"] = facts.get("why", row["Description"])
        self.stage(name, stage, self.user(facts.get("by", "R1")))

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

    def team(self, plain: list[str], facts: dict[str, str]) -> None:
        """`team R7 R8 under=R1`: users who have one manager."""
        members, manager = {self.user(name) for name in plain}, self.user(facts["under"])
        for user in self.story.rows("User"):
            user["ManagerId"] = manager if user["Id"] in members else user["ManagerId"]

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

    def touchpoint(self, plain: list[str], facts: dict[str, str]) -> None:
        """`touchpoint MAIL Campaign [type=Webinar] [entered=2024-05-02] [by=M1]`: a response; the record is found by
        its mailbox at the end.
        """
        mail, campaign_id = plain[0], self.campaign(" ".join(plain[1:]), facts)
        entered = f"{facts['entered']} 00:00:00" if "entered" in facts else self.at
        self.story.rows("CampaignMember").append(
            {
                "Id": self.event_id("00v"),
                "CampaignId": campaign_id,
                "LeadId": f"?{mail}",
                "ContactId": "",
                "Status": facts.get("status", "Responded"),
                "HasResponded": "0" if facts.get("status") == "Sent" else "1",
                "FirstRespondedDate": "" if facts.get("status") == "Sent" else self.at[:10],
                "CreatedDate": entered,
                "CreatedById": self.user(facts.get("by", "I1")),
                "LastModifiedDate": entered,
                "LastModifiedById": self.user(facts.get("by", "I1")),
                "IsDeleted": "0",
            }
        )

    def campaign(self, name: str, facts: dict[str, str]) -> str:
        """The id of the campaign of that name, which is made where there is none; its type is its first word."""
        for row in self.story.rows("Campaign"):
            if row["Name"] == name:
                return row["Id"]
        stamps = {"StartDate": self.at[:10], "CreatedDate": self.at}
        kind = facts.get("type", name.split(maxsplit=1)[0])
        self.story.rows("Campaign").append({"Id": self.event_id("701"), "Name": name, "Type": kind, **stamps})
        return str(self.story.rows("Campaign")[-1]["Id"])

    def primary(self, plain: list[str], facts: dict[str, str]) -> None:
        """`primary O1 Webinar 12`: the campaign that an opportunity bears."""
        self.story.row(plain[0])["CampaignId"] = self.campaign(" ".join(plain[1:]), facts)

    def remove(self, plain: list[str], facts: dict[str, str]) -> None:
        """`remove MAIL Campaign by=R7`: the response is deleted, and the export still shows it."""
        self.member(plain).update({"IsDeleted": "1", **self.modified(facts)})

    def unrespond(self, plain: list[str], facts: dict[str, str]) -> None:
        """`unrespond MAIL Campaign by=R7`: the member is set back to "Sent"."""
        self.member(plain).update({"Status": "Sent", "HasResponded": "0", **self.modified(facts)})

    def drop(self, plain: list[str], facts: dict[str, str]) -> None:
        """`drop MAIL Campaign`: the response is deleted, and no export shows it any more."""
        self.story.rows("CampaignMember").remove(self.member(plain))

    def member(self, plain: list[str]) -> dict[str, str]:
        campaign_id = self.campaign(" ".join(plain[1:]), {})
        return next(
            row
            for row in self.story.rows("CampaignMember")
            if row["CampaignId"] == campaign_id and row["LeadId"] == f"?{plain[0]}"
        )

    def modified(self, facts: dict[str, str]) -> dict[str, str]:
        return {"LastModifiedDate": self.at, "LastModifiedById": self.user(facts["by"])}

    def task(self, plain: list[str], facts: dict[str, str]) -> None:
        """`task L1|C1|O1|A1 by=R7 [dated=2024-01-01] [subject="No show"]`: entered now, dated now or as said."""
        name = plain[0]
        who, what = (record_id(name), "") if name[0] in "LC" else ("", record_id(name))
        self.story.rows("Task").append(
            {
                "Id": self.event_id("00T"),
                "WhoId": who,
                "WhatId": what,
                "Subject": facts.get("subject", "Call"),
                "AccountId": record_id(name) if name[0] == "A" else "",
                "OwnerId": self.user(facts["by"]),
                "ActivityDate": facts.get("dated", self.at[:10]),
                "CreatedDate": self.at,
                "CreatedById": self.user(facts["by"]),
                "IsDeleted": "0",
            }
        )

    def mailing(self, plain: list[str], facts: dict[str, str]) -> None:
        """`mailing L1 by=R7`: one subject to ten people at once, L1 among them."""
        for other in range(9):
            self.task([f"L9{other}0"], {**facts, "subject": "Our news"})
        self.task(plain, {**facts, "subject": "Our news"})

    def works_in(self, plain: list[str], facts: dict[str, str]) -> None:
        """`works_in R7 Sales North`: the user's role."""
        role_id = self.event_id("00E")
        self.story.rows("UserRole").append({"Id": role_id, "Name": " ".join(plain[1:])})
        self._user_row(plain[0])["UserRoleId"] = role_id

    def leaves(self, plain: list[str], facts: dict[str, str]) -> None:
        """`leaves R7`: no active user any more; the export does not say since when."""
        self._user_row(plain[0])["IsActive"] = "0"

    def _user_row(self, name: str) -> dict[str, str]:
        user_id = self.user(name)
        return next(row for row in self.story.rows("User") if row["Id"] == user_id)

    def verdict(self, plain: list[str], facts: dict[str, str]) -> None:
        """`verdict dismissed source_blanked on O1 by=X1 [reason="..."] [reply="..."]`: on what an audit without it
        finds.
        """
        said, kind, _, name = plain
        by = facts["by"]
        self.story.rows("Verdict").append(
            {
                "FindingId": f"?{kind} {record_id(name)}",
                "Verdict": said,
                "ReviewerId": by if "@" in by else self.user(by),
                "DecidedAt": self.at,
                "Reason": facts.get("reason", ""),
                "Reply": facts.get("reply", ""),
            }
        )

    def approve(self, plain: list[str], facts: dict[str, str]) -> None:
        """`approve O1 from="Webinar" to="Sales Prospecting" by=M1`."""
        self.story.rows("SourceApproval").append(
            {
                "RecordId": record_id(plain[0]),
                "OldValue": facts.get("from", ""),
                "NewValue": facts.get("to", ""),
                "ApprovedById": self.user(facts["by"]),
                "ApprovedDate": self.at,
                "Reason": "checked",
            }
        )

    def payout(self, plain: list[str], facts: dict[str, str]) -> None:
        """`payout O1 R7 1000.00 [currency=EUR]`."""
        name, payee, amount = plain
        self.story.rows("Payout").append(
            {
                "PayoutLineId": f"P{self.number}",
                "PayeeId": self.user(payee),
                "OpportunityId": record_id(name),
                "PaidOn": self.at[:10],
                "Amount": amount,
                "Currency": facts.get("currency", "USD"),
                "PlanId": "plan",
                "CreditPercent": "100",
            }
        )

    def stage(self, name: str, stage: str, by_id: str) -> None:
        self.story.rows("OpportunityHistory").append(
            {
                "Id": self.event_id("008"),
                "OpportunityId": record_id(name),
                "CreatedById": by_id,
                "CreatedDate": self.at,
                "StageName": stage,
                "Amount": self.story.row(name)["Amount"],
                "CloseDate": "2027-01-01",
            }
        )

    def history(self, name: str, field_name: str, before: str, after: str, by: str) -> None:
        self.story.rows(HISTORIES[name[0]]).append(
            {
                "Id": self.event_id("017"),
                f"{OBJECTS[name[0]]}Id": record_id(name),
                "CreatedById": self.user(by),
                "CreatedDate": self.at,
                "Field": field_name,
                "OldValue": before,
                "NewValue": after,
            }
        )

    def event_id(self, prefix: str) -> str:
        """An id of its own for what a story does not name."""
        count = sum(len(rows) for rows in self.story.tables.values())
        return checked(f"{prefix}{self.number:06d}{count:06d}")
