"""Which rows of which file cannot be a record of their own, and why."""

from __future__ import annotations

import hashlib
from collections import defaultdict

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.readers.raw_rows import picked_rows
from attribution_audit.readers.reader import ROOM, Reader

CONTENTS = pa.schema([("object", pa.string()), ("row", pa.int64()), ("content", pa.string())])


def check(reader: Reader, engine: Engine, zone: str) -> dict[str, dict[int, str]]:
    """Make the table `left_out_rows` from the reader's raw tables; gives object -> row -> reason."""
    engine.table(Query.of(ROOM, f"{reader.folder}/record_keys"), zone=zone)
    engine.table(Query.of(ROOM, "records/repeated_rows"), zone=zone)
    engine.register("repeated_contents", _repeated_contents(reader, engine))
    engine.table(Query.of(ROOM, "records/left_out_rows"))
    reasons: dict[str, dict[int, str]] = defaultdict(dict)
    for row in engine.arrow("left_out_rows").to_pylist():
        reasons[row["object"]][row["row"]] = row["reason"]
    return reasons


def _repeated_contents(reader: Reader, engine: Engine) -> pa.Table:
    """A digest of the cells of each row whose id comes again: rows of one id are the same where their digests are."""
    rows: dict[str, set[int]] = defaultdict(set)
    repeated = engine.arrow("repeated_rows", ["object", "row"])
    for name, row in zip(repeated["object"].to_pylist(), repeated["row"].to_pylist(), strict=True):
        rows[name].add(row)
    found: list[tuple[str, int, str]] = []
    for spec in reader.objects:
        for row, cells in picked_rows(engine, spec.raw_table, rows[spec.name]):
            found.append((spec.name, row, hashlib.sha256(repr(list(cells.values())).encode()).hexdigest()))
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    return pa.table([pa.array(column, field.type) for column, field in zip(columns, CONTENTS, strict=True)], CONTENTS)
