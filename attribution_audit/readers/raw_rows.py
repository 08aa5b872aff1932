"""A few rows of a raw table, out of many."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine


def picked_rows(engine: Engine, raw_table: str, rows: set[int]) -> Iterator[tuple[int, dict[str, str | None]]]:
    """The cells of the rows with these numbers; the table passes by in batches, so that only they become Python's."""
    if not rows:
        return
    wanted = pa.array(rows, pa.int64())
    for batch in engine.batches(raw_table):
        for cells in batch.filter(pc.is_in(batch["row"], value_set=wanted)).to_pylist():
            yield cells.pop("row"), cells
