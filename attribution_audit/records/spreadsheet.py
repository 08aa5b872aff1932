"""Text that a spreadsheet neither runs nor changes, and that comes back as it was.

A cell that begins with `'` is text to a spreadsheet: some keep the apostrophe, some take it away. `guarded` stands
before what would be run and is for reading only. `as_cell` also keeps what would be changed (`007`, `1E5`, `MAR1`,
`TRUE`), and `from_cell` gives the text back, whether the apostrophe is still there or not.
"""

from __future__ import annotations

import re
import unicodedata

FORMULA_STARTS = frozenset("=+-@")
BREAK_STARTS = frozenset("\t\r\n")
UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
UNCHANGED = re.compile(r"0|[1-9][0-9]{0,14}")
"""Whole numbers that stay: no zero is lost, and no digit beyond the fifteen that a spreadsheet keeps."""
CHANGED = re.compile(rf"[\d\s.,:/%$€£e-]*\d[\d\s.,:/%$€£e-]*|({MONTH})[a-z]*\W?\d+|\d+\W?({MONTH})[a-z]*|true|false")
"""What a spreadsheet takes for a number, a date or a truth value and writes in its own way."""


def guarded(text: str) -> str:
    """Text that no spreadsheet runs.

    >>> guarded("=HYPERLINK(1)"), guarded("  ＝1"), guarded("Paid Search")
    ("'=HYPERLINK(1)", "'  ＝1", 'Paid Search')
    """
    return f"'{text}" if _is_run(text) else text


def as_cell(text: str) -> str:
    """Text that a spreadsheet neither runs nor changes; `from_cell` gives it back.

    >>> as_cell("-7"), as_cell("007"), as_cell("700"), as_cell("L-007")
    ("'-7", "'007", '700', 'L-007')
    """
    return f"'{text}" if _is_kept(text.lstrip("'")) else text


def from_cell(cell: str) -> str:
    """The text of a cell, as `as_cell` wrote it.

    >>> [from_cell(as_cell(text)) for text in ("-7", "'-7", "O'Hara", "''")]
    ['-7', "'-7", "O'Hara", "''"]
    """
    return cell[1:] if cell.startswith("'") and _is_kept(cell.lstrip("'")) else cell


def _is_kept(text: str) -> bool:
    return _is_run(text) or (UNCHANGED.fullmatch(text) is None and CHANGED.fullmatch(text.strip().lower()) is not None)


def _is_run(text: str) -> bool:
    return text[:1] in BREAK_STARTS or _first_visible(text) in FORMULA_STARTS


def _first_visible(text: str) -> str:
    for character in text:
        if unicodedata.category(character) not in UNSEEN_CATEGORIES:
            return unicodedata.normalize("NFKC", character)[:1]
    return ""
