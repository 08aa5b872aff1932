"""A company of six leads whose service levels are worked out by hand. New York, summer time from 9 March 2025.

    lead  owner  came to sales (local)   first call (local)      working minutes, of 09:00 to 17:00
    L1    R1     Mon 3 March 16:00       Tue 4 March 10:00       60 + 60 = 120
    L2    R2     Mon 3 March 16:00       Tue 4 March 10:01       60 + 61 = 121
    L3    R3     Fri 7 March 16:30       Mon 10 March 10:00      30 + 60 = 90
    L4    R4     Fri 7 March 16:30       never
    L5    R1     Fri 21 March 11:00      not yet: the export was taken at 12:00, 60 minutes later
    L6    R1     Fri 21 March 11:10      the same person as L5

R1, R2 and R3 are one team of three; R4 is a team of one, of which nothing is told by itself. L1 was converted and L2
disqualified. Of the deals closed in week 10, two were lost: one says why. A third was won, and no won deal says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pandas as pd
import pyarrow as pa

import attribution_audit as aa
from attribution_audit.policy import Policy
from attribution_audit.run import Audit
from attribution_audit.service_levels import attain
from tests.stories.record_names import checked, record_id

AS_OF = "2025-03-21T16:00:00Z"
MANY, ONE = checked("00E000000000001"), checked("00E000000000002")
LEVELS: dict[str, Any] = {
    "volume_per_week": 4,
    "scoring_agreed_on": ["2025-03-05"],
    "scoring_agreed_days": 10,
    "response_minutes": 120,
    "response_rate": "0.5",
    "never_days": 7,
    "follow_up_rate": "0.95",
    "disposition_rate": "0.5",
    "disposition_days": 10,
    "reason_rate": "0.9",
    "contacts_per_week": 3,
}
PEOPLE = {"sales": [record_id(f"R{number}") for number in range(1, 5)], "integration": [record_id("I1")]}


def policy(**levels: Any) -> Policy:
    """The company's policy; `levels` replace levels, None takes one out."""
    named = {name: level for name, level in (LEVELS | levels).items() if level is not None}
    fields = named.pop("fields", {})
    hours = {"opens": "09:00", "closes": "17:00", "holidays": named.pop("holidays", [])}
    return Policy.model_validate(
        {
            "timezone": "America/New_York",
            "statuses": {"disqualified": ["Disqualified"]},
            "stages": {"lost": ["Closed Lost"], "won": ["Closed Won"]},
            "people": PEOPLE,
            "service_levels": named,
            "hours": hours,
            "fields": fields,
        }
    )


def lead(name: str, owner: str, came: str, mail: str = "", **other: str) -> dict[str, str]:
    """A lead that a form made and a rule gave to its owner at once; nobody touched the record since."""
    return {
        "Id": record_id(name),
        "FirstName": f"First{name}",
        "LastName": f"Last{name}",
        "Email": mail or f"{name.lower()}@{name.lower()}.example",
        "Company": f"Company {name}",
        "LeadSource": "Web",
        "Status": "Open",
        "IsConverted": "0",
        "ConvertedDate": "",
        "ConvertedOpportunityId": "",
        "OwnerId": record_id(owner),
        "LastTransferDate": came[:10],
        "CreatedDate": came,
        "CreatedById": record_id("I1"),
        "LastModifiedDate": came,
        "LastModifiedById": record_id("I1"),
    } | other


def task(number: int, who: str, by: str, at: str) -> dict[str, str]:
    """A call that was entered when it was made."""
    who_id = record_id(who) if who else ""
    return {
        "Id": checked(f"00T{number:012d}"),
        "WhoId": who_id,
        "OwnerId": record_id(by),
        "Subject": "Call",
        "ActivityDate": at[:10],
        "CreatedDate": at,
        "CreatedById": record_id(by),
    }


def deal(name: str, owner: str, stage: str, reason: str) -> dict[str, str]:
    """A deal closed on the Thursday of week 10."""
    return {
        "Id": record_id(name),
        "Name": name,
        "StageName": stage,
        "IsClosed": "1",
        "IsWon": str(int(stage == "Closed Won")),
        "CloseDate": "2025-03-06",
        "Loss_Reason__c": reason,
        "OwnerId": record_id(owner),
        "CreatedDate": "2025-02-03T15:00:00Z",
        "CreatedById": record_id(owner),
    }


def role(number: int, by: str) -> dict[str, str]:
    """A contact added to a deal in week 10."""
    return {
        "Id": checked(f"00K{number:012d}"),
        "OpportunityId": record_id("O1"),
        "ContactId": checked(f"003{number:012d}"),
        "CreatedDate": "2025-03-05T15:00:00Z",
        "CreatedById": record_id(by),
    }


def tables() -> dict[str, list[dict[str, str]]]:
    """The company's export, by object."""
    late = {"FirstName": "Zoe", "LastName": "Quill", "Company": "Quill Works", "mail": "zoe@quillworks.example"}
    users = [(f"R{number}", MANY) for number in range(1, 4)] + [("R4", ONE), ("I1", "")]
    return {
        "Lead": [
            lead("L1", "R1", "2025-03-03T21:00:00Z", IsConverted="1", ConvertedDate="2025-03-10"),
            lead("L2", "R2", "2025-03-03T21:00:00Z", Status="Disqualified"),
            lead("L3", "R3", "2025-03-07T21:30:00Z"),
            lead("L4", "R4", "2025-03-07T21:30:00Z"),
            lead("L5", "R1", "2025-03-21T15:00:00Z", **late),
            lead("L6", "R1", "2025-03-21T15:10:00Z", **late),
        ],
        "Task": [
            *(task(90 + number, "", f"R{number}", "2025-01-06T15:00:00Z") for number in range(1, 5)),
            task(1, "L1", "R1", "2025-03-04T15:00:00Z"),
            task(2, "L2", "R2", "2025-03-04T15:01:00Z"),
            task(3, "L3", "R3", "2025-03-10T14:00:00Z"),
        ],
        "Opportunity": [
            deal("O1", "R1", "Closed Lost", "Price"),
            deal("O2", "R2", "Closed Lost", "--None--"),
            deal("O3", "R3", "Closed Won", ""),
        ],
        "OpportunityContactRole": [role(1, "R1"), role(2, "R1"), role(3, "I1")],
        "User": [{"Id": record_id(name), "UserRoleId": of, "CreatedDate": "2024-01-01"} for name, of in users],
        "UserRole": [{"Id": MANY, "Name": "Account Executives"}, {"Id": ONE, "Name": "The one in Boise"}],
    }


@contextmanager
def audited(changed: Mapping[str, list[dict[str, str]] | None] | None = None, **levels: Any) -> Iterator[Audit]:
    """The company audited; `changed` replaces objects of its export, None takes one out."""
    rows = tables() | dict(changed or {})
    frames = {name: pd.DataFrame(own, dtype=str) for name, own in rows.items() if own is not None}
    with aa.audit(frames, policy=policy(**levels), as_of=AS_OF, threads=1) as made:
        yield made


Told = tuple[float | None, float | None, int | None, bool | None]
"""Target, attained, n, met."""


def levels(audit: Audit) -> pa.Table:
    """The service levels of an audit, worked out anew."""
    reading = audit.reading
    as_of = datetime.fromisoformat(AS_OF).replace(tzinfo=None)
    return attain(audit.outcome.engine, audit.policy, as_of, reading.present, reading.missing_columns).table


def told(table: pa.Table, kind: str, team: str = "(all)") -> dict[str | None, Told]:
    """Week -> what is told of one kind and team."""
    rows = [row for row in table.to_pylist() if (row["kind"], row["team"]) == (kind, team)]
    return {row["week"]: (row["target"], row["attained"], row["n"], row["met"]) for row in rows}


def reason(table: pa.Table, kind: str, week: str | None) -> str:
    """Why one kind could not be told in one week, of the whole company."""
    rows = table.to_pylist()
    (found,) = (row["reason"] for row in rows if (row["kind"], row["week"], row["team"]) == (kind, week, "(all)"))
    return str(found)
