"""How a CSV file is laid out: encoding, delimiter, header."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO, cast

from attribution_audit.readers.survey import survey, transcode

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
AROUND_NAMES = " \t\r\n\u00a0\ufeff\"'"
SAMPLED_ROWS = 50
LARGEST_CELL = 2**31 - 1
"""What the csv module takes on every platform; its default of 128 KB is less than a long text area holds."""


@dataclass(frozen=True)
class Layout:
    """One CSV file that is UTF-8 (now), with its header; an empty header means an empty file."""

    path: Path
    dialect: str
    delimiter: str
    header: tuple[str, ...]
    plain: bool
    """The engine may read it as it stands."""
    digest: str

    @property
    def widths(self) -> frozenset[int]:
        """How many cells a row may have: unnamed columns at the end may be left out."""
        named = len(self.header)
        while named > 1 and not self.header[named - 1]:
            named -= 1
        return frozenset({named, len(self.header)})


def layout_of(path: Path, name: str, scratch: Path) -> Layout:
    """Look the file over; what is not UTF-8 is written anew into the folder `scratch`."""
    seen = survey(path, name)
    words = "UTF-8"
    if seen.encoding != "utf-8":
        target = scratch / f"{seen.digest}.csv"
        words = transcode(path, seen.encoding, target)
        path = target
    delimiter, header = _header(path)
    return Layout(
        path=path,
        dialect=f"{words}, {DELIMITERS[delimiter]}",
        delimiter=delimiter,
        header=header,
        plain=seen.plain and delimiter == "," and len(header) > 1,
        digest=seen.digest,
    )


def open_text(path: Path) -> TextIO:
    """The text of a UTF-8 file, with or without byte order mark, unpacked where its name ends in `.gz`."""
    if path.name.lower().endswith(".gz"):
        return cast("TextIO", gzip.open(path, "rt", encoding="utf-8-sig", newline=""))
    return path.open(encoding="utf-8-sig", newline="")


def _header(path: Path) -> tuple[str, tuple[str, ...]]:
    """The delimiter that gives the first line most cells, and the header's names without what surrounds them.

    Where the first rows all have one blank cell more than the header, a trailing delimiter was written in rows only:
    the header is given an unnamed column.
    """
    csv.field_size_limit(LARGEST_CELL)
    with open_text(path) as stream:
        first = next((line for line in stream if line.strip()), "")
    delimiter = delimiter_of(first)
    with open_text(path) as stream:
        records = list(islice((cells for cells in csv.reader(stream, delimiter=delimiter) if cells), SAMPLED_ROWS))
    if not records:
        return delimiter, ()
    header = tuple(name.strip(AROUND_NAMES) for name in records[0])
    if len(records) > 1 and all(len(cells) == len(header) + 1 and not cells[-1] for cells in records[1:]):
        header = (*header, "")
    return delimiter, header


def delimiter_of(line: str) -> str:
    """The delimiter that gives a header's line most cells."""
    return max(DELIMITERS, key=lambda mark: len(next(csv.reader([line], delimiter=mark), [])))
