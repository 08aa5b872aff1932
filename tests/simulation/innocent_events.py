"""The labelled innocent events of one company, with the records they name and the history that tells of these."""

from collections.abc import Iterator
from functools import cache

from simulated_companies import Row, by_id, company, rows

Change = tuple[str, str, str, str, str]
"""Field, old and new value, actor and second of a history row."""
HISTORIES = {
    "LeadHistory": "LeadId",
    "ContactHistory": "ContactId",
    "AccountHistory": "AccountId",
    "OpportunityFieldHistory": "OpportunityId",
}
LEADS, SEED, SCENARIO = 8000, 3, "honest"
OPERATIONS, MARKETING, INTEGRATION = "CRM Operations", "Marketing Manager", ""


def table(name: str) -> list[Row]:
    return rows(company(LEADS, SEED, SCENARIO), name)


@cache
def records() -> dict[str, Row]:
    found = company(LEADS, SEED, SCENARIO)
    return {
        key: row for name in ("Lead", "Contact", "Account", "Opportunity") for key, row in by_id(found, name).items()
    }


@cache
def changes() -> dict[str, list[Change]]:
    told: dict[str, list[Change]] = {}
    for name, parent in HISTORIES.items():
        for row in table(name):
            change = (row["Field"], row["OldValue"], row["NewValue"], row["CreatedById"], row["CreatedDate"][:19])
            told.setdefault(row[parent], []).append(change)
    return told


@cache
def users(title: str) -> set[str]:
    return {user["Id"] for user in table("User") if user["Title"] == title}


def pairs(mechanism: str) -> Iterator[tuple[list[Row], str]]:
    """The events of which both records are still in the export."""
    return ((touched, at) for touched, at in events(mechanism) if len(touched) == 2)


def events(mechanism: str, fewest: int = 5) -> Iterator[tuple[list[Row], str]]:
    """The records of each event, in the order of the label, and its second."""
    happened = [one for one in company(LEADS, SEED, SCENARIO).truth.innocents if one.mechanism == mechanism]
    assert len(happened) >= fewest
    for event in happened:
        yield [records()[one] for one in event.record_ids], event.occurred_at[:19]


def at_once(record: Row, field: str, at: str) -> list[Change]:
    """The rows of a field in one second."""
    return [one for one in changes().get(record["Id"], []) if (one[0], one[4]) == (field, at)]
