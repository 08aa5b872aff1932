"""Which rows of which file cannot be a record of their own, and why."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import partial

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.readers.ids import problems
from attribution_audit.readers.raw_rows import picked_rows
from attribution_audit.readers.reader import ROOM, Reader

ACTIVE = ("true", "1", "t", "yes")
STAMPS = ("system_modified_at", "modified_at", "created_at")
TEXT = pa.string()
NOTHING_LEFT_OUT = pa.schema([("object", TEXT), ("row", pa.int64()), ("reason", TEXT)])
UNSOUND = pa.schema([("object", TEXT), ("row", pa.int64()), ("problem", TEXT)])
CONTENTS = pa.schema(
    [
        ("object", TEXT),
        ("row", pa.int64()),
        ("content", TEXT),
        ("said", pa.int64()),
        ("is_active", pa.bool_()),
        *((stamp, TEXT) for stamp in STAMPS),
    ],
)


LOOKS = ("unreadable_values", "unsound_rows", "told_twice", "repeated_keys", "version_keys")
"""What is asked of the raw tables at once: which cells cannot be read, and which rows cannot be records."""


def look(reader: Reader, engine: Engine, zone: str) -> None:
    """Make the tables of `LOOKS` from the raw tables; of no row it is known yet that it is left out."""
    engine.register("left_out_rows", NOTHING_LEFT_OUT.empty_table())
    engine.register("unsound_ids", _unsound_ids(reader, engine))
    engine.tables([Query.of(ROOM, f"{reader.folder}/{table}") for table in LOOKS], zone=zone)


def check(reader: Reader, engine: Engine, zone: str) -> dict[str, dict[int, str]]:
    """Make the table `left_out_rows` from the raw tables and those of `look`; gives object -> row -> reason.

    Older versions of a record are in the table, since they are no record of their own, but have no reason.
    """
    engine.table(Query.of(ROOM, f"{reader.folder}/repeated_rows"))
    engine.register("repeated_contents", _repeated_contents(reader, engine))
    for table in ("again_rows", "older_versions", "left_out_rows"):
        engine.table(Query.of(ROOM, f"records/{table}"), zone=zone)
    reasons: dict[str, dict[int, str]] = defaultdict(dict)
    for batch in engine.batches("left_out_rows", ["object", "row", "reason"]):
        for row in batch.filter(batch["reason"].is_valid()).to_pylist():
            reasons[row["object"]][row["row"]] = row["reason"]
    return reasons


def _unsound_ids(reader: Reader, engine: Engine) -> pa.Table:
    """The rows of objects with ids whose id cannot be one: `object`, `row`, `problem`."""
    found = [UNSOUND.empty_table()]
    for spec in reader.objects:
        if spec.id_prefix and engine.count(spec.raw_table):
            column = next(iter(spec.columns))
            look_at = partial(_unsound, name=spec.name, column=column)
            engine.map_arrow("unsound_ids", spec.raw_table, look_at, UNSOUND, [column, "row"])
            found.append(engine.arrow("unsound_ids"))
    return pa.concat_tables(found)


def _unsound(batch: pa.RecordBatch, name: str, column: str) -> pa.RecordBatch:
    rows = batch["row"]
    found = [{"object": name, "row": rows[at].as_py(), "problem": trouble} for at, trouble in problems(batch[column])]
    return pa.RecordBatch.from_pylist(found, UNSOUND)


def _repeated_contents(reader: Reader, engine: Engine) -> pa.Table:
    """A digest of the cells of each row whose id comes again (rows of one id are the same where their digests are),
    and its stamps.
    """
    rows: dict[str, set[int]] = defaultdict(set)
    repeated = engine.arrow("repeated_rows", ["object", "row"])
    for name, row in zip(repeated["object"].to_pylist(), repeated["row"].to_pylist(), strict=True):
        rows[name].add(row)
    found: list[dict[str, object]] = []
    for spec in reader.objects:
        for row, cells in picked_rows(engine, spec, rows[spec.name]):
            digest = hashlib.sha256(repr(list(cells.values())).encode()).hexdigest()
            stamps = {stamp: cells.get(stamp) for stamp in STAMPS}
            said = sum(1 for cell in cells.values() if cell)
            is_active = (cells.get("version_active") or "").strip().lower() in ACTIVE
            found.append(
                {"object": spec.name, "row": row, "content": digest, "said": said, "is_active": is_active, **stamps}
            )
    return pa.Table.from_pylist(found, CONTENTS)
