"""Small exports to order: two leads, two opportunities, and whatever a test adds or changes."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, str]
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SUFFIXES = CAPITALS + "012345"


def record_id(prefix: str, number: int) -> str:
    """An 18-character id whose checksum is worked out here, not by the library."""
    short = f"{prefix}{number:010d}Ab"
    bits = [[letter in CAPITALS for letter in short[at : at + 5]] for at in (0, 5, 10)]
    return short + "".join(SUFFIXES[sum(2**place for place, bit in enumerate(five) if bit)] for five in bits)


LEADS = [record_id("00Q", number) for number in range(1, 10)]
CONTACTS = [record_id("003", number) for number in range(1, 10)]
OPPORTUNITIES = [record_id("006", number) for number in range(1, 10)]
CHANGES = [record_id("017", number) for number in range(1, 30)]
USERS = [record_id("005", number) for number in range(1, 10)]


def lead(number: int = 0, **cells: str) -> dict[str, str]:
    """One row of Lead.csv."""
    return {
        "Id": LEADS[number],
        "IsDeleted": "false",
        "LastName": f"Person {number}",
        "Company": "Acme",
        "LeadSource": "Webinar",
        "OwnerId": USERS[0],
        "CreatedDate": "2024-03-01T10:00:00.000Z",
        "LastModifiedDate": "2024-03-02T10:00:00.000Z",
        "SystemModstamp": "2024-03-02T10:00:00.000Z",
        **cells,
    }


def opportunity(number: int = 0, **cells: str) -> dict[str, str]:
    """One row of Opportunity.csv."""
    return {
        "Id": OPPORTUNITIES[number],
        "Name": "Deal",
        "StageName": "Prospecting",
        "Amount": "1000.00",
        "CloseDate": "2024-06-30",
        "IsClosed": "false",
        "IsWon": "false",
        "LeadSource": "Webinar",
        "CreatedDate": "2024-03-05T10:00:00.000Z",
        "SystemModstamp": "2024-03-05T10:00:00.000Z",
        **cells,
    }


def change(number: int = 0, **cells: str) -> dict[str, str]:
    """One row of LeadHistory.csv."""
    return {
        "Id": CHANGES[number],
        "LeadId": LEADS[0],
        "CreatedById": USERS[0],
        "CreatedDate": "2024-03-02T10:00:00.000Z",
        "Field": "LeadSource",
        "OldValue": "Webinar",
        "NewValue": "Cold Call",
        **cells,
    }


def write_csv(path: Path, rows: Sequence[Row]) -> None:
    """Rows as the CRM would write them: every cell quoted, UTF-8, line feeds."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_export(folder: Path, **files: Sequence[Row]) -> Path:
    """An export of these files, with one opportunity and one lead where the test names none."""
    given: dict[str, Sequence[Row]] = {"Lead": [lead()], "Opportunity": [opportunity()], **files}
    for name, rows in given.items():
        write_csv(folder / f"{name}.csv", rows)
    return folder
