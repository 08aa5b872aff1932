"""How export files spell things: the API's way and the weekly Data Export's.

The API writes UTF-8, `2023-01-04T00:00:00.000Z`, true and false, nothing for null. The weekly export writes
cp1252 with every cell quoted, `2023-01-04 00:00:00` for stamps and _days alike, 0 and 1, and 000000000000000AAA
for most empty references.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from ..letters import plain
from .layout import LAYOUT

NULL_REFERENCE = "000000000000000AAA"
DIALECTS = ("weekly", "api")
OURS = ("SourceApproval", "Payout", "Spend")
"""Files that do not come from Salesforce and are spelt the API's way in both dialects."""
BATCH_ROWS = 20_000


def write_tables(tables: dict[str, pa.Table], folder: Path, dialect: str) -> None:
    """One CSV per table.

    Raises
    ------
    ValueError
        For a dialect that is none of DIALECTS.
    """
    if dialect not in DIALECTS:
        raise ValueError(f"There is no dialect {dialect!r}. Dialects: {', '.join(DIALECTS)}.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        target = folder / f"{name}.csv"
        if dialect == "weekly" and name not in OURS:
            write_weekly(weekly(name, table), target)
        else:
            pacsv.write_csv(table, target)


def weekly(name: str, table: pa.Table) -> pa.Table:
    """Spell a table as the weekly export does."""
    kinds = {column.name: column.kind for column in LAYOUT[name]}
    spelt = [RESPELL.get(kinds[field], _as_it_is)(table[field]) for field in table.column_names]
    return pa.table(spelt, names=table.column_names)


def _as_it_is(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return cells


def _references(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.equal(cells, ""), NULL_REFERENCE, cells)


def stamps(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Spell stamps without T and zone."""
    return pc.replace_substring(pc.replace_substring(cells, "T", " "), ".000Z", "")


def _days(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.equal(cells, ""), "", pc.binary_join_element_wise(cells, "00:00:00", " "))


def _flags(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.equal(cells, "true"), "1", "0")


RESPELL: dict[str, Callable[[pa.ChunkedArray], pa.ChunkedArray]] = {
    "key": _references,
    "stamp": stamps,
    "day": _days,
    "flag": _flags,
}


def write_weekly(table: pa.Table, target: Path) -> None:
    """Letters that cp1252 lacks lose their accents, as "Lukasz" for "Łukasz"."""
    with target.open("wb") as file:
        file.write(_encoded([tuple(table.column_names)]))
        for batch in table.to_batches(max_chunksize=BATCH_ROWS):
            file.write(_encoded(list(zip(*(column.to_pylist() for column in batch.columns), strict=True))))


def _encoded(rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    content = text.getvalue()
    try:
        return content.encode("cp1252")
    except UnicodeEncodeError:
        return "".join(map(_in_cp1252, content)).encode("cp1252")


def _in_cp1252(letter: str) -> str:
    if letter.isascii():
        return letter
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        bare = plain(letter)
        return bare if bare.isascii() else "?"
    return letter
