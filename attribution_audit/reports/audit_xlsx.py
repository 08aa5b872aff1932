"""audit.xlsx: the audit as one workbook for people who work in a spreadsheet, a sheet a subject.

Texts are written as texts, which nothing computes; users stand under the report's codes; numbers are numbers and dates
dates. Equal audits give equal bytes: the workbook bears the day of the export, not that of the run.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution_audit.records.plain_text import shown
from attribution_audit.reports.codes import Codes
from attribution_audit.reports.report import Outcome
from attribution_audit.reports.sheets import SHEETS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_000_000
"""Rows of one sheet; a sheet holds little more, and a longer table goes on in the next."""
LONGEST = 32_000
"""Characters of a cell, of which a sheet holds little more."""
UNDATED = datetime(1980, 1, 1)
"""What stands in where the summary tells no day."""
FORMATS = {
    "count": "#,##0",
    "currency": "#,##0.00",
    "ratio": "0.0%",
    "number": "#,##0.00",
    "certainty": "0.0000",
    "day": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm:ss",
}
"""How numbers of a unit, and dates, are shown."""
WIDE = {"explanation": 110, "reason": 80, "note": 75, "what": 40, "value": 80, "finding_ids": 40, "check": 28}
WIDTH, WIDTH_OF_IDS = 15, 22
"""Of columns, in characters."""


@dataclass(frozen=True)
class AuditXlsx:
    """The sheets of `SHEETS`, in order."""

    name: str = "audit.xlsx"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Make the workbook in memory and write it whole."""
        from xlsxwriter.workbook import Workbook

        made, codes = BytesIO(), Codes(outcome.users)
        with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
            book.set_properties({"created": _taken_at(outcome)})
            looks = {name: book.add_format({"num_format": shown_as}) for name, shown_as in FORMATS.items()}
            bold = book.add_format({"bold": True, "bottom": 1})
            for title, rows_of in SHEETS:
                columns, rows = rows_of(outcome)
                _add(book, title, columns, rows, _Pen(looks, bold, codes))
        path.write_bytes(made.getvalue())


@dataclass(frozen=True)
class _Pen:
    """How cells are written."""

    looks: dict[str, Format]
    bold: Format
    codes: Codes

    def write(self, sheet: Worksheet, at: tuple[int, int], value: Any, unit: str) -> None:
        if isinstance(value, datetime):
            known = value.replace(tzinfo=None) if value.tzinfo is None else value.astimezone(UTC).replace(tzinfo=None)
            sheet.write_datetime(*at, known, self.looks["moment"])
        elif isinstance(value, date):
            sheet.write_datetime(*at, value, self.looks["day"])
        elif isinstance(value, Decimal | int | float) and not isinstance(value, bool):
            if math.isfinite(value):
                sheet.write_number(*at, value, self.looks.get(unit, self.looks["number"]))
        elif value is not None:
            sheet.write_string(*at, shown(self.codes.within(str(value)), LONGEST))


def _add(book: Workbook, title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], pen: _Pen) -> None:
    unit_at = columns.index("unit") if "unit" in columns else None
    for number, first in enumerate(range(0, max(1, len(rows)), MOST_ROWS), start=1):
        sheet = book.add_worksheet(title if number == 1 else f"{title} {number}")
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(columns):
            is_id = name.endswith(("_id", "_ids"))
            sheet.set_column(place, place, WIDE.get(name, WIDTH_OF_IDS if is_id or name.endswith("_at") else WIDTH))
            sheet.write_string(0, place, name, pen.bold)
        for line, row in enumerate(rows[first : first + MOST_ROWS], start=1):
            for place, value in enumerate(row):
                unit = str(row[unit_at]) if unit_at is not None else _unit(columns[place], value)
                pen.write(sheet, (line, place), value, unit)
        sheet.autofilter(0, 0, min(len(rows) - first, MOST_ROWS), len(columns) - 1)


def _unit(column: str, value: Any) -> str:
    return "certainty" if column == "certainty" else "count" if isinstance(value, int) else "currency"


def _taken_at(outcome: Outcome) -> datetime:
    try:
        return datetime.fromisoformat(str(outcome.summary.get("as_of"))).replace(tzinfo=None)
    except ValueError:
        return UNDATED
