"""A few rows of a raw table, out of many."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine
from attribution_audit.readers.reader import ObjectSpec
from attribution_audit.readers.rows import raw_schema


def picked_rows(engine: Engine, spec: ObjectSpec, rows: set[int]) -> Iterator[tuple[int, dict[str, str | None]]]:
    """The cells of an object's rows with these numbers; the engine picks them, so that only they become Python's."""
    if not rows:
        return
    wanted = partial(_wanted, rows=pa.array(sorted(rows), pa.int64()))
    engine.map_arrow("picked_rows", spec.raw_table, wanted, raw_schema(spec.raw_columns))
    for cells in engine.arrow("picked_rows").sort_by("row").to_pylist():
        yield cells.pop("row"), cells


def _wanted(batch: pa.RecordBatch, rows: pa.Array) -> pa.RecordBatch:
    return batch.filter(pc.is_in(batch["row"], value_set=rows))
