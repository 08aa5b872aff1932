"""paylist.xlsx: the pay list and its control totals as a workbook.

XlsxWriter only writes, and writes a text as a text: `=1+1` stays four characters that nothing computes, while openpyxl
takes such a text for a formula unless each cell is told otherwise. Equal lists give equal bytes: the workbook bears the
day of the export, not that of the run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution_audit.reports.pay_rows import pay_rows
from attribution_audit.reports.report import Outcome

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEETS = (
    # sheet     table
    ("Pay list", "pay_list"),
    ("Control totals", "pay_list_totals"),
)
MOST_ROWS = 1_000_000
"""Rows of one sheet; a sheet holds little more, and a longer list goes on in the next."""
LONGEST = 32_000
"""Characters of a cell, of which a sheet holds little more."""
DAY_FORMAT, MONEY_FORMAT = "yyyy-mm-dd", "#,##0.00"
UNDATED = datetime(1980, 1, 1)
"""What stands in where the summary tells no day."""
WIDTHS = {
    "reason": 120,
    "note": 75,
    "review_by": 12,
    "paid_on": 12,
    "state": 10,
    "currency": 10,
    "lines": 8,
    "period": 10,
}
WIDTH, WIDTH_OF_IDS = 14, 21
"""Of columns, in characters: an id has 18, an amount of ten million 13."""


@dataclass(frozen=True)
class PayListXlsx:
    """Both tables, a sheet each."""

    name: str = "paylist.xlsx"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Make the workbook in memory and write it whole."""
        from xlsxwriter.workbook import Workbook

        made = BytesIO()
        with Workbook(made, {"in_memory": True}) as book:
            book.set_properties({"created": _taken_at(outcome)})
            for title, table in SHEETS:
                _add(book, title, *pay_rows(outcome, table))
        with path.open("wb") as file:
            file.write(made.getvalue())


def _add(book: Workbook, title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    formats = book.add_format({"num_format": DAY_FORMAT}), book.add_format({"num_format": MONEY_FORMAT})
    bold = book.add_format({"bold": True})
    for number, first in enumerate(range(0, max(1, len(rows)), MOST_ROWS), start=1):
        sheet = book.add_worksheet(title if number == 1 else f"{title} {number}")
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(columns):
            sheet.set_column(place, place, WIDTHS.get(name, WIDTH_OF_IDS if name.endswith(("_id", "_ids")) else WIDTH))
            sheet.write_string(0, place, name, bold)
        sheet.autofilter(0, 0, min(len(rows) - first, MOST_ROWS), len(columns) - 1)
        for line, row in enumerate(rows[first : first + MOST_ROWS], start=1):
            for place, value in enumerate(row):
                _write(sheet, (line, place), value, formats)


def _write(sheet: Worksheet, at: tuple[int, int], value: Any, formats: tuple[Format, Format]) -> None:
    day, money = formats
    if isinstance(value, Decimal):
        sheet.write_number(*at, value, money)
    elif isinstance(value, int):
        sheet.write_number(*at, value)
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, day)
    elif value is not None:
        sheet.write_string(*at, str(value)[:LONGEST])


def _taken_at(outcome: Outcome) -> datetime:
    try:
        return datetime.fromisoformat(str(outcome.summary.get("as_of"))).replace(tzinfo=None)
    except ValueError:
        return UNDATED
