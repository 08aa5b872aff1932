"""Audits as they stand in a folder, with as little in them as a review reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

PROVENANCE = {"schema_version": "1", "program_version": "0.1.0", "input_hash": "a", "policy_hash": "p"}
LEVEL = {"kind": "volume", "unit": "count", "target": 20.0, "reason": None}
WEEK = {"n": 5, "reason": None}


def figure(name: str, recorded: float | None, restated: float | None, **other: Any) -> dict[str, Any]:
    whole = {"figure": name, "period": "all", "group": "all", "n": 10, "unit": "ratio", "reason": None}
    return {**whole, "recorded": recorded, "restated": restated, **other}


def finding(name: str, kind: str = "source_blanked", tier: str = "review") -> dict[str, str]:
    return {"finding_id": name, "kind": kind, "tier": tier, "record_type": "Lead", "record_id": f"00Q{name}"}


def level(week: str, attained: float, *, met: bool) -> dict[str, Any]:
    return {"kinds": [{**LEVEL, "weeks": [{**WEEK, "week": week, "attained": attained, "met": met}]}]}


def rows(read: int, quarantined: int = 0) -> dict[str, Any]:
    return {
        "read": read,
        "used": read - quarantined,
        "quarantined": quarantined,
        "reasons": {},
        "unreadable_values": {},
    }


def written(folder: Path, findings: list[dict[str, str]], **other: Any) -> Path:
    """An audit in a folder; `other` replaces its figures, its provenance, and keys of its summary."""
    figures, provenance = (
        other.pop("figures", [figure("win_rate", 0.25, 0.3)]),
        PROVENANCE | other.pop("provenance", {}),
    )
    summary = {
        "version": 1,
        "as_of": "2025-03-16T12:00:00Z",
        "currency": "USD",
        "findings": {},
        "verdicts": {"confirmed": 0, "dismissed": 0, "unsure": 0},
        "rows": {"Lead": rows(100)},
        "could_not_run": [],
    } | other
    folder.mkdir(parents=True)
    for name, table in (("findings", findings), ("kpis", figures)):
        made = pa.Table.from_pylist(table, None if table else pa.schema([(key, pa.string()) for key in finding("")]))
        pq.write_table(made.replace_schema_metadata(provenance), folder / f"{name}.parquet")
    (folder / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    return folder
