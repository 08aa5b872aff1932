"""The same rows as people dress them: dates, money and flags of their own, owners by name, columns moved about."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.dialects.companies import Company, Row, Tables
from tests.dialects.dialect import Copy, Dialect, plainly
from tests.dialects.sheets import sheet, write_sheets
from tests.dialects.spelling import MONEY, OURS, at, sort_of

Spelling = Callable[[str], str]


def whole_minutes(company: Company) -> Company:
    """The company with every stamp cut to its minute: what a dialect without seconds can carry."""

    def cut(row: Row) -> Row:
        return {
            field: cell[:17] + "00.000Z" if cell and sort_of(field) == "stamp" else cell for field, cell in row.items()
        }

    return replace(company, tables={name: [cut(row) for row in rows] for name, rows in company.tables.items()})


def month_first(company: Company, folder: Path) -> Path:
    """Days as 3/14/2026, moments as 14-03-2026 09:30: a file may hold two orders, a column one."""
    return write_sheets(_dated(company, stamp=_dashed_stamp, day=_slashed_day), folder)


def day_first(company: Company, folder: Path) -> Path:
    """The other way about."""
    return write_sheets(_dated(company, stamp=_slashed_stamp, day=_dashed_day), folder)


def dollars_and_yes(company: Company, folder: Path) -> Path:
    """Money as `$22,700.00`, flags as Yes and No."""
    tables = {
        name: rows if name in OURS else [{field: _dollars(field, cell) for field, cell in row.items()} for row in rows]
        for name, rows in company.tables.items()
    }
    return write_sheets(tables, folder)


def owners_by_name(company: Company, folder: Path) -> Path:
    """Opportunities name their owner, leads give the owner's id."""
    names = {user["Id"]: f"{user['FirstName']} {user['LastName']}" for user in company.tables["User"]}
    assert len(set(names.values())) == len(names)
    deals = [row | {"OwnerId": names.get(row["OwnerId"], row["OwnerId"])} for row in company.tables["Opportunity"]]
    return write_sheets({**company.tables, "Opportunity": deals}, folder)


def shuffled(company: Company, folder: Path) -> Path:
    """Rows and columns in any order."""
    dice, tables = random.Random(4), {}
    for name, rows in company.tables.items():
        columns = list(rows[0]) if rows else []
        dice.shuffle(columns)
        tables[name] = dice.sample([{field: row[field] for field in columns} for row in rows], len(rows))
    return write_sheets(tables, folder)


def doubled(company: Company, folder: Path) -> Path:
    """Every third row twice, and every fourth again at the end."""
    tables = {
        name: [*(one for at, row in enumerate(rows) for one in [row] * (1 + (at % 3 == 0))), *rows[::4]]
        for name, rows in company.tables.items()
        if name not in OURS
    }
    return write_sheets({**company.tables, **tables}, folder)


def wide(company: Company, folder: Path) -> Path:
    """Three hundred more columns, which nobody ever filled but one."""
    more = {f"Custom_{number}__c": "" for number in range(299)} | {"Region-Code__c": "North"}
    return write_sheets({name: [row | more for row in rows] for name, rows in company.tables.items()}, folder)


def unnamed_column(company: Company, folder: Path) -> Path:
    """A comma at the end of every line, as some spreadsheets leave it."""
    for name, rows in company.tables.items():
        if rows:
            text = sheet([row | {"": ""} for row in rows], quoting=csv.QUOTE_MINIMAL)
            (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return folder


def own_names(company: Company, folder: Path) -> Copy:
    """A company whose source stands in a field of its own, tracked as such, beside a lead source that nobody fills."""
    renamed = {
        "Opportunity": [_moved(row, "LeadSource", "Original_Source__c") for row in company.tables["Opportunity"]],
        "OpportunityFieldHistory": [
            row | {"Field": "Original_Source__c"} if row["Field"] == "LeadSource" else row
            for row in company.tables["OpportunityFieldHistory"]
        ],
    }
    tables = {**company.tables, **renamed}
    write_sheets({"Prospects" if name == "Lead" else name: rows for name, rows in tables.items()}, folder)
    lines = '\n[objects]\nLead = "Prospects"\n\n[fields.opportunity]\nlead_source = "Original_Source__c"\n'
    return Copy(folder, (company.policy or "version = 1\n") + lines)


def _dated(company: Company, stamp: Spelling, day: Spelling) -> Tables:
    """Dates respelt, column by column, wherever some day above 12 tells the order of a column's parts."""
    tables: Tables = {}
    for name, rows in company.tables.items():
        spellings = {
            field: {"stamp": stamp, "day": day}[sort_of(field)]
            for field in (rows[0] if rows else ())
            if sort_of(field) in ("stamp", "day") and _tells(row[field] for row in rows)
        }
        ours = name in OURS
        tables[name] = [
            row if ours else {field: spellings.get(field, str)(cell) if cell else "" for field, cell in row.items()}
            for row in rows
        ]
    return tables


def _tells(cells: Iterable[str]) -> bool:
    return any(cell and date.fromisoformat(cell[:10]).day > 12 for cell in cells)


def _slashed_day(cell: str) -> str:
    day = date.fromisoformat(cell)
    return f"{day.month}/{day.day}/{day.year}"


def _dashed_day(cell: str) -> str:
    return date.fromisoformat(cell).strftime("%d-%m-%Y")


def _slashed_stamp(cell: str) -> str:
    moment = at(cell)
    return f"{moment.month}/{moment.day}/{moment.year} {moment.hour}:{moment.minute:02}"


def _dashed_stamp(cell: str) -> str:
    return at(cell).strftime("%d-%m-%Y %H:%M")


def _dollars(field: str, cell: str) -> str:
    if field in MONEY and cell:
        return f"${float(cell):,.2f}"
    return {"true": "Yes", "false": "No"}.get(cell, cell) if sort_of(field) == "flag" else cell


def _moved(row: Row, field: str, to: str) -> Row:
    return row | {to: row[field], field: ""}


DRESSED = (
    Dialect("month first", plainly(month_first), before=whole_minutes),
    Dialect("day first", plainly(day_first), before=whole_minutes),
    Dialect("dollars and yes", plainly(dollars_and_yes)),
    Dialect("owners by name", plainly(owners_by_name)),
    Dialect("shuffled", plainly(shuffled)),
    Dialect("doubled", plainly(doubled)),
    Dialect("wide", plainly(wide)),
    Dialect("unnamed column", plainly(unnamed_column)),
    Dialect("names of its own", own_names, companies=("story",)),
)
