"""A list in a CSV file as people save it from a spreadsheet: comma or semicolon, UTF-8 or Western European."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution_audit.errors import PolicyError, did_you_mean

NOTE = "note"
"""A column that every list may have and nobody reads, such as the name behind a user id."""
NO_TEXT = {"Cc", "Zl", "Zp"}
"""Unicode's classes of characters that steer or break a line."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Header:
    """The columns of a list."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """All columns that it may have."""
        return (*self.required, *self.optional, NOTE)


@dataclass(frozen=True)
class Row:
    """One row that says something; cells without blanks around them, by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True)
class CsvList:
    """One file, read."""

    name: str
    text: str
    separator: str
    rows: tuple[Row, ...]
    unknown_columns: tuple[str, ...]
    problems: tuple[PolicyError, ...]


def read_list(name: str, data: bytes, header: Header) -> CsvList:
    """Read the file `name`; rows that cannot be used become problems, each with its line.

    Raises
    ------
    PolicyError
        It is no CSV with this header.
    """
    text = _decoded(name, data)
    separator = _separator(text)
    numbered = list(_cells(name, text, separator))
    if not numbered:
        raise PolicyError(name, "the file", "is empty", f"Begin it with the line {','.join(header.required)}.")
    line, first = numbered[0]
    columns = [cell.casefold() for cell in first]
    _check_header(name, line, columns, header)
    rows, problems = _rows(name, columns, numbered[1:])
    unknown = tuple(column for column in columns if column and column not in header.known)
    return CsvList(name, text, separator, rows, unknown, problems)


def unknown_column(name: str, column: str, header: Header) -> PolicyError:
    """The problem of a column that such a list does not have."""
    remedy = did_you_mean(column, header.known).strip() or f"Known here: {', '.join(header.known)}."
    return PolicyError(name, "line 1", f"{column!r} is not a column of this list", remedy)


def _decoded(name: str, data: bytes) -> str:
    if data.startswith(UTF_16):
        raise PolicyError(name, "the file", "is UTF-16 text", 'Save it as "CSV UTF-8" and try again.')
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = "holds a character that is neither UTF-8 nor Western European"
        raise PolicyError(name, f"line {line}", what, 'Save it as "CSV UTF-8" and try again.') from error


def _separator(text: str) -> str:
    """What the first line that says something has more of."""
    first = next((line for line in text.splitlines() if line.strip(" ,;")), "")
    if first.lower().startswith("sep="):
        return ";" if first[4:5] == ";" else ","
    return ";" if first.count(";") > first.count(",") else ","


def _cells(name: str, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row that is not blank; a spreadsheet's own first line `sep=;` is none."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in rows:
            stripped = [cell.strip() for cell in cells]
            if any(stripped) and not (line == 1 and stripped[0].lower().startswith("sep=")):
                yield line, stripped
            line = rows.line_num + 1
    except csv.Error as error:
        what = f"is not CSV ({error})"
        raise PolicyError(name, f"line {line}", what, "Close every quote, and double one inside a text.") from error


def _check_header(name: str, line: int, columns: Sequence[str], header: Header) -> None:
    missing = [column for column in header.required if column not in columns]
    twice = sorted({column for column in columns if column and columns.count(column) > 1})
    if missing:
        others = [column for column in columns if column and column not in header.known]
        hint = did_you_mean(missing[0], others).strip().replace("Did you mean", "Is it")
        remedy = f"{hint} The columns are {', '.join(header.required)}.".strip()
        raise PolicyError(name, f"line {line}", f"there is no column {missing[0]!r}", remedy)
    if twice:
        raise PolicyError(name, f"line {line}", f"the column {twice[0]!r} stands twice", "Keep one of them.")


def _rows(
    name: str, columns: Sequence[str], numbered: Sequence[tuple[int, list[str]]]
) -> tuple[tuple[Row, ...], tuple[PolicyError, ...]]:
    rows, problems = [], []
    for line, cells in numbered:
        problem = _cannot_be_used(name, line, columns, cells)
        if problem:
            problems.append(problem)
        else:
            named = zip(columns, [*cells, *[""] * len(columns)], strict=False)
            rows.append(Row(line, {column: cell for column, cell in named if column}))
    return tuple(rows), tuple(problems)


def _cannot_be_used(name: str, line: int, columns: Sequence[str], cells: Sequence[str]) -> PolicyError | None:
    beyond = [cell for place, cell in enumerate(cells) if cell and (place >= len(columns) or not columns[place])]
    if beyond:
        remedy = "Put a value that holds the separator into double quotes."
        return PolicyError(name, f"line {line}", "has more cells than the header has columns", remedy)
    for column, cell in zip(columns, cells, strict=False):
        if column != NOTE and any(unicodedata.category(character) in NO_TEXT for character in cell):
            what = "holds a line break or another control character"
            return PolicyError(name, f"line {line}, column {column}", what, "Write the value on one line.")
    return None
