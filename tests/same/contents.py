"""What an audit's folder holds, in a form in which two can be compared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

RUN = ("run_at", "program_version")


def parquet(folder: Path) -> dict[str, pa.Table]:
    """File name -> its rows in their order, with their types."""
    return {path.name: pq.read_table(path) for path in sorted(folder.glob("*.parquet"))}


def assert_same(one: Path, other: Path) -> None:
    """The findings to the byte, every Parquet file row by row and type by type, the summary, and the report."""
    assert (one / "findings.csv").read_bytes() == (other / "findings.csv").read_bytes()
    here, there = parquet(one), parquet(other)
    assert list(here) == list(there)
    for name, table in here.items():
        assert table.schema.equals(there[name].schema, check_metadata=True), name
        assert table.equals(there[name]), name
    assert summary(one) == summary(other)
    assert (one / "report.html").read_text("utf-8") == (other / "report.html").read_text("utf-8")


def summary(folder: Path) -> dict[str, Any]:
    """summary.json as it was written."""
    read: dict[str, Any] = json.loads((folder / "summary.json").read_text("utf-8"))
    return read
