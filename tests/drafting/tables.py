"""Canonical tables with a few rows, in an engine, as if an export had been read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pyarrow as pa

from attribution_audit.drafting import draft
from attribution_audit.engines import Engine
from attribution_audit.records import TABLES

Rows = Sequence[Mapping[str, Any]]
NOON = datetime(2024, 3, 1, 12)


def fill(engine: Engine, **tables: Rows) -> None:
    """Every canonical table; those not named are empty, columns not named are null."""
    for name, table in TABLES.items():
        schema = table.schema
        rows = [{column: row.get(column) for column in schema.names} for row in tables.get(name, ())]
        engine.register(name, pa.Table.from_pylist(rows, schema))


def drafted(engine: Engine, headers: Mapping[str, tuple[str, ...]] | None = None, **tables: Rows) -> str:
    """The draft of a policy from these tables."""
    fill(engine, **tables)
    names = dict(headers or {})
    reading: Any = SimpleNamespace(as_of=NOON, objects={file: file.split(".")[0] for file in names}, headers=names)
    return draft(engine, reading, "export")
