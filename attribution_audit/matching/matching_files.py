"""What a matching leaves in a folder: tables as Parquet and CSV, the model, and what was asked, by which it is known.

Parquet is canonical. In CSV a text cell that a spreadsheet would take for a formula is preceded by `'`; in review.csv,
which comes back with answers, so is one that a spreadsheet would change.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from attribution_audit.errors import AuditError
from attribution_audit.matching.review_file import write_review
from attribution_audit.matching.said_file import NAME as SAID
from attribution_audit.matching.said_file import SaidFile
from attribution_audit.records.spreadsheet import guarded
from attribution_audit.version import VERSION

SCHEMA_VERSION = "1"
MARK = "matching.json"
"""The file by which a folder shows that it holds a matching; written last."""
MODEL = "model.json"
TABLES = ("clusters", "links", "changes", "review")
KEPT = ("records", "pairs", "frequencies")
"""What only the next matching needs, as Parquet."""
NAMES = (
    *(f"{table}.{ending}" for table in TABLES for ending in ("parquet", "csv")),
    *(f"{table}.parquet" for table in KEPT),
    SAID,
    MODEL,
    MARK,
)
ODD_START = r"^[^A-Za-z0-9]"
"""What texts begin with that may have to be guarded: all that a spreadsheet would run does."""


class NotAMatching(AuditError):
    """A folder without a matching in it: `where` it was looked for."""

    def __init__(self, where: str, what: str = f"no matching here ({MARK} is missing)") -> None:
        self.where, self.what = where, what
        super().__init__(f"{where}: {what}. Name the folder given to match as --out.")


@dataclass(frozen=True)
class MatchingFiles:
    """What is written: the tables, the model as JSON, and `about`, what was asked and counted.

    Of `records`, `pairs`, `frequencies` and `said` the next matching goes on.
    """

    clusters: pa.Table
    links: pa.Table
    changes: pa.Table
    review: pa.Table
    records: pa.Table
    pairs: pa.Table
    frequencies: pa.Table
    said: SaidFile
    model: Mapping[str, Any]
    about: Mapping[str, Any]

    def write(self, folder: Path) -> None:
        """Write the files `NAMES` into a folder that is there; equal matchings give equal bytes."""
        tables = {name: getattr(self, name) for name in (*TABLES, *KEPT)}
        for name, table in tables.items():
            stamped = table.replace_schema_metadata({"schema_version": SCHEMA_VERSION, "program_version": VERSION})
            pq.write_table(stamped, folder / f"{name}.parquet", compression="zstd")
        self.said.write(folder / SAID)
        write_review(self.review, folder / "review.csv")
        for name in ("clusters", "links", "changes"):
            pa.csv.write_csv(_guarded(tables[name]), folder / f"{name}.csv")
        _write_json(self.model, folder / MODEL)
        _write_json({"version": 1, "program_version": VERSION, **self.about}, folder / MARK)


def about(folder: Path) -> dict[str, Any]:
    """What `matching.json` of a folder says.

    Raises
    ------
    NotAMatching
        If there is none, or it is something else.
    """
    try:
        found = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise NotAMatching(str(folder)) from None
    if not isinstance(found, dict) or not {"version", "kind", "key", "fields"} <= found.keys():
        raise NotAMatching(str(folder))
    return found


def is_matching(folder: Path) -> bool:
    """Whether a folder holds a matching."""
    try:
        about(folder)
    except NotAMatching:
        return False
    return True


def _guarded(table: pa.Table) -> pa.Table:
    columns = {}
    for name in table.column_names:
        cells = table[name].combine_chunks()
        if pa.types.is_string(cells.type):
            is_odd = pc.fill_null(pc.match_substring_regex(cells, ODD_START), False)
            kept = [guarded(text) for text in cells.filter(is_odd).to_pylist()]
            cells = pc.replace_with_mask(cells, is_odd, pa.array(kept, pa.string())) if kept else cells
        columns[guarded(name)] = cells
    return pa.table(columns)


def _write_json(content: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(content, indent=2, ensure_ascii=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
