"""What Salesforce itself hands out: the weekly Data Export in its forms, Data Loader, API and Bulk."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.dialects.companies import Company, Row, Tables
from tests.dialects.dialect import Dialect, plainly
from tests.dialects.sheets import sheet, write_sheets
from tests.dialects.spelling import OURS, spelt, weekly

HISTORIES = {
    "LeadHistory": "Lead",
    "ContactHistory": "Contact",
    "AccountHistory": "Account",
    "OpportunityFieldHistory": "Opportunity",
}
"""History object -> the object whose changes it holds."""
EXTRACT_NAMES = {
    "Lead": "extract_leads",
    "Contact": "extract_contacts",
    "Account": "extract_accounts",
    "Opportunity": "extract_opportunities",
    "OpportunityContactRole": "extract_contact_roles",
    "Campaign": "extract_campaigns",
    "CampaignMember": "extract_members",
    "Task": "extract_tasks",
    "Event": "extract_events",
    "User": "extract_users",
    "LeadHistory": "extract_lead_history",
    "ContactHistory": "extract_contact_history",
    "AccountHistory": "extract_account_history",
    "OpportunityFieldHistory": "extract_opportunity_field_history",
    "OpportunityHistory": "extract_opportunity_history",
}


def spelt_weekly(company: Company) -> Tables:
    """All rows as the weekly Data Export spells them."""
    return {name: [weekly(name, row) for row in rows] for name, rows in company.tables.items()}


def weekly_folder(company: Company, folder: Path, **form: str) -> Path:
    """The weekly Data Export, unpacked."""
    return write_sheets(spelt_weekly(company), folder, **{"encoding": "cp1252", **form})  # type: ignore[arg-type]


def weekly_with_mark(company: Company, folder: Path) -> Path:
    """The same as UTF-8 with a byte order mark."""
    return weekly_folder(company, folder, encoding="utf-8-sig")


def weekly_with_carriage_returns(company: Company, folder: Path) -> Path:
    """The same with CRLF after each row."""
    return weekly_folder(company, folder, line_end="\r\n")


def weekly_zip(company: Company, folder: Path) -> Path:
    """The same as one ZIP."""
    return _zipped(spelt_weekly(company), folder / "WE_00D000000000001_1.ZIP")


def weekly_parts(company: Company, folder: Path) -> Path:
    """The same as three ZIPs in one folder, each with a part of every object; the company's own files beside them."""
    tables = spelt_weekly(company)
    for part in range(3):
        rows = {name: rows[part::3] for name, rows in tables.items() if name not in OURS}
        _zipped(rows, folder / f"WE_00D000000000001_{part + 1}.ZIP")
    return write_sheets({name: rows for name, rows in tables.items() if name in OURS}, folder)


def weekly_parts_of_whole_objects(company: Company, folder: Path) -> Path:
    """Two ZIPs; the second holds what the first had no room for, and the rest of the opportunities."""
    tables = spelt_weekly(company)
    half = len(tables["Opportunity"]) // 2
    first = {name: rows for name, rows in tables.items() if name < "Opportunity"}
    second = {name: rows for name, rows in tables.items() if name > "Opportunity"}
    _zipped({**first, "Opportunity": tables["Opportunity"][:half]}, folder / "WE_00D000000000001_1.ZIP")
    _zipped({**second, "Opportunity": tables["Opportunity"][half:]}, folder / "WE_00D000000000001_2.ZIP")
    return folder


def entity_history_only(company: Company, folder: Path) -> Path:
    """The weekly export of an organisation whose histories come in one file."""
    weekly_folder(company.without(*HISTORIES), folder)
    return _with_entity_history(company, folder)


def entity_history_too(company: Company, folder: Path) -> Path:
    """The same changes in EntityHistory.csv and in the histories of each object."""
    return _with_entity_history(company, weekly_folder(company, folder))


def data_loader(company: Company, folder: Path) -> Path:
    """Data Loader: upper-case headers, ids of 15 characters, files named by whoever pressed the button."""
    return _loaded(company, folder, lambda name: EXTRACT_NAMES.get(name, name))


def data_loader_without_names(company: Company, folder: Path) -> Path:
    """The same from somebody who names nothing: only header and ids tell what a file holds."""
    numbers = {name: f"data{number}" for number, name in enumerate(sorted(EXTRACT_NAMES), start=1)}
    return _loaded(company, folder, lambda name: numbers.get(name, name))


def api_with_offsets(company: Company, folder: Path) -> Path:
    """API copies: stamps with milliseconds and `+0000`, cells quoted where they must be."""
    tables = _respelt(company, stamp=lambda cell: cell.replace("Z", "+0000"))
    return write_sheets(tables, folder, line_end="\r\n", quoting=csv.QUOTE_MINIMAL)


def api_with_other_offsets(company: Company, folder: Path) -> Path:
    """The same moments told two hours east of Greenwich."""
    return write_sheets(_respelt(company, stamp=_east), folder)


def bulk(company: Company, folder: Path) -> Path:
    """Bulk API 2.0: line feeds, every cell quoted."""
    return write_sheets(company.tables, folder)


def _zipped(tables: Tables, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            if rows:
                archive.writestr(f"{name}.csv", sheet(rows).encode("utf-8" if name in OURS else "cp1252"))
    return path


def _with_entity_history(company: Company, folder: Path) -> Path:
    rows: list[Row] = []
    for name, parent in HISTORIES.items():
        for row in company.tables.get(name, []):
            there = weekly(name, row)
            common = {field: there[field] for field in ("OldValue", "NewValue", "CreatedById", "CreatedDate")}
            about = {"ParentId": there[f"{parent}Id"], "ParentSobjectType": parent, "FieldName": there["Field"]}
            rows.append({"Id": there["Id"], **about, **common})
    write_sheets({"EntityHistory": rows}, folder, encoding="cp1252")
    return folder


def _loaded(company: Company, folder: Path, named: Callable[[str], str]) -> Path:
    short = _respelt(company, id=lambda cell: cell[:15])
    tables = {
        named(name): rows if name in OURS else [{field.upper(): cell for field, cell in row.items()} for row in rows]
        for name, rows in short.items()
    }
    return write_sheets(tables, folder)


def _respelt(company: Company, **spellings: Callable[[str], str]) -> Tables:
    return {
        name: rows if name in OURS else [spelt(row, **spellings) for row in rows]
        for name, rows in company.tables.items()
    }


def _east(cell: str) -> str:
    from datetime import datetime, timedelta

    if not cell:
        return ""
    local = datetime.fromisoformat(cell) + timedelta(hours=2)
    return local.strftime("%Y-%m-%dT%H:%M:%S.000+0200")


SALESFORCE_COPIES = (
    Dialect("weekly with a byte order mark", plainly(weekly_with_mark)),
    Dialect("weekly with carriage returns", plainly(weekly_with_carriage_returns)),
    Dialect("weekly as ZIP", plainly(weekly_zip)),
    Dialect("weekly as ZIP parts", plainly(weekly_parts)),
    Dialect("weekly as two ZIPs", plainly(weekly_parts_of_whole_objects)),
    Dialect("EntityHistory only", plainly(entity_history_only)),
    Dialect("EntityHistory too", plainly(entity_history_too)),
    Dialect("Data Loader", plainly(data_loader)),
    Dialect("Data Loader without names", plainly(data_loader_without_names)),
    Dialect("API with offsets", plainly(api_with_offsets)),
    Dialect("API with other offsets", plainly(api_with_other_offsets)),
    Dialect("Bulk 2.0", plainly(bulk)),
)
