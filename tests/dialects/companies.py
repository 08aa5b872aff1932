"""Two small companies, each as one set of rows in Salesforce's names and spelling: what all dialects are written from.

A cell is text, blank where the CRM holds null; stamps are `2024-03-01T10:00:00.000Z`, days `2024-03-01`, flags `true`
and `false`. Every letter stands in cp1252, so that no dialect loses one.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from attribution_audit.simulation import simulate
from tests.dialects.spelling import from_weekly
from tests.readers.made_exports import record_id

Row = dict[str, str]
Tables = dict[str, list[Row]]
SPECIMEN = Path(__file__).parents[1] / "readers" / "specimens" / "sf_weekly_export"
FAIR = 'Messe Köln, Halle "5"'
"""A lead source with everything that a CSV cell may trip over."""


@dataclass(frozen=True)
class Company:
    """The rows of every object, and the policy as TOML, if it has one."""

    tables: Tables
    policy: str | None

    def without(self, *names: str) -> Company:
        """The same without these objects."""
        return replace(self, tables={name: rows for name, rows in self.tables.items() if name not in names})


@cache
def story() -> Company:
    """A simulated company with findings of every kind and tier, and a few rows made by hand."""
    simulated = simulate(300, 12, "story")
    tables = {
        name: [{field: _western(cell) for field, cell in row.items()} for row in table.to_pylist()]
        for name, table in simulated.tables.items()
    }
    policy = simulated.policy.replace('timezone = "America/New_York"', 'timezone = "UTC"')
    policy = policy.replace('marketing = ["Webinar"', "marketing = ['" + FAIR + '\', "Webinar"')
    return Company(_with_difficult_cells(_with_the_fair(tables)), policy)


@cache
def specimen() -> Company:
    """The weekly specimen: ten objects of four to six rows, without a policy."""
    tables = {}
    for path in sorted(SPECIMEN.glob("*.csv")):
        with path.open(encoding="utf-8" if path.stem == "User" else "cp1252", newline="") as stream:
            tables[path.stem] = [from_weekly(path.stem, row) for row in csv.DictReader(stream)]
    return Company(tables, None)


COMPANIES = {"story": story, "specimen": specimen}


def _with_the_fair(tables: Tables) -> Tables:
    """Ada came by a fair of a difficult name, and the rep who owns her blanked it."""
    rep = next(row["OwnerId"] for row in tables["Opportunity"] if row["IsWon"] == "true")
    stamp = "2026-02-03T09:00:00.000Z"
    lead = dict.fromkeys(tables["Lead"][0], "") | {
        "Id": record_id("00Q", 1),
        "IsDeleted": "false",
        "IsConverted": "false",
        "FirstName": "Zoë",
        "LastName": "O’Neill-Ibáñez",
        "Company": 'Smith, Jones & "Co"',
        "Email": "zoe@smith-jones.example",
        "LeadSource": "",
        "Status": "Working",
        "CurrencyIsoCode": "USD",
        "OwnerId": rep,
        "CreatedDate": "2026-02-02T08:00:00.000Z",
        "CreatedById": rep,
        "LastModifiedDate": stamp,
        "LastModifiedById": rep,
        "SystemModstamp": stamp,
    }
    change = dict.fromkeys(tables["LeadHistory"][0], "") | {
        "Id": record_id("017", 1),
        "IsDeleted": "false",
        "LeadId": lead["Id"],
        "CreatedById": rep,
        "CreatedDate": stamp,
        "Field": "LeadSource",
        "DataType": "DynamicEnum",
        "OldValue": FAIR,
    }
    return {**tables, "Lead": [*tables["Lead"], lead], "LeadHistory": [*tables["LeadHistory"], change]}


def _with_difficult_cells(tables: Tables) -> Tables:
    """Descriptions of several lines, titles with quotes and commas, at every seventh row."""
    texts = {
        "Lead": ("Title", 'VP, "Growth"; EMEA'),
        "Contact": ("Title", "Leiter – Ünïcode’s “Büro”"),
        "Opportunity": ("Description", 'Zoë said: "1,5 Mio €"\nthen nothing,\n\n"" and more'),
    }
    return {
        **tables,
        **{
            name: [row | {field: text} if at % 7 == 0 else row for at, row in enumerate(tables[name])]
            for name, (field, text) in texts.items()
        },
    }


def _western(cell: str) -> str:
    """The cell without what cp1252 does not hold."""
    if cell.isascii():
        return cell
    return "".join(letter if _in_cp1252(letter) else _bare(letter) for letter in cell)


def _in_cp1252(letter: str) -> bool:
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or "x"
