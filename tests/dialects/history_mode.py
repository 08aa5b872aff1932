"""Fivetran's history mode: every version of a record with its window, and no history files at all."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tests.dialects.companies import Company, Row, Tables
from tests.dialects.salesforce_copies import HISTORIES
from tests.dialects.sheets import write_sheets
from tests.dialects.spelling import OURS, as_pipeline, at, snake

FOREVER = "9999-12-31 23:59:59"
VERSIONED = {"Lead": "LeadHistory", "Opportunity": "OpportunityFieldHistory"}
COLUMNS = {"LeadSource", "Status", "StageName", "Amount", "CloseDate"}
"""Fields whose changes make a version here."""
INSTANT = timedelta(milliseconds=1)


def history_mode(company: Company, folder: Path, names: tuple[tuple[str, str], ...] = ()) -> Path:
    """Leads and opportunities as versions, all else as Fivetran has it; `names` gives tables other names."""
    called, tables = dict(names), {}
    for name, rows in company.without(*HISTORIES).tables.items():
        there = versions(company.tables, name) if name in VERSIONED else [as_pipeline(row) for row in rows]
        if there:
            ours = name in OURS
            tables[called.get(name, snake(name))] = [
                {field if ours else snake(field): cell for field, cell in row.items()}
                for row in (rows if ours else there)
            ]
    return write_sheets(tables, folder, quoting=csv.QUOTE_MINIMAL)


def versions(tables: Tables, name: str) -> list[Row]:
    """Every version of every record, worked out backwards from the present one."""
    changes: dict[str, list[Row]] = defaultdict(list)
    for change in tables.get(VERSIONED[name], []):
        if change["Field"] in COLUMNS:
            changes[change[f"{name}Id"]].append(change)
    return [version for row in tables[name] for version in _versions_of(row, changes[row["Id"]])]


def _versions_of(row: Row, changes: list[Row]) -> list[Row]:
    present, found, ends = dict(row), [], FOREVER
    by_moment: dict[str, list[Row]] = defaultdict(list)
    for change in changes:
        by_moment[change["CreatedDate"]].append(change)
    moments = sorted(by_moment, reverse=True)
    for moment, earlier in pairwise([*moments, row["CreatedDate"]]):
        found.append(_version(present, at(moment), ends))
        present |= {change["Field"]: change["OldValue"] for change in by_moment[moment]}
        present |= {"LastModifiedDate": earlier, "SystemModstamp": earlier}
        ends = f"{at(moment) - INSTANT:%Y-%m-%d %H:%M:%S.%f}"[:-3]
    return [*found, _version(present, at(row["CreatedDate"]), ends)]


def _version(row: Row, starts: datetime, ends: str) -> Row:
    window = {"_fivetran_start": f"{starts:%Y-%m-%d %H:%M:%S}", "_fivetran_end": ends}
    return as_pipeline(row) | window | {"_fivetran_active": str(ends == FOREVER).lower()}
