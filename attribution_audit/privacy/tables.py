"""Personal data out of the tables of an audit, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.privacy.redaction import LEFT_OUT, Redaction
from attribution_audit.reports import ENGINE_TABLES, Outcome

IDS = ("_id", "_ids", "_type")
"""How columns end that hold ids and words of ours alone."""
JSON = frozenset({"evidence"})


def redacted(outcome: Outcome, redaction: Redaction) -> Outcome:
    """The outcome without the personal data; the engine's tables are replaced. Ids, numbers and counts stay."""
    without_raw_rows(outcome.engine, lambda _: True)
    redact_tables(outcome.engine, redaction)
    return replace(
        outcome,
        findings=redacted_table(outcome.findings, redaction),
        summary=redaction.within_all(outcome.summary) | {"privacy": privacy(outcome.summary) | {"redacted": True}},
        provenance={**outcome.provenance, "redacted": "true"},
    )


def privacy(summary: Mapping[str, Any]) -> dict[str, Any]:
    """What a summary says of privacy."""
    return dict(summary["privacy"])


def moment(at: datetime) -> str:
    """A time as a summary states it, UTC.

    >>> moment(datetime.fromisoformat("2026-07-01T12:00:00+02:00"))
    '2026-07-01T10:00:00Z'
    """
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def redact_tables(engine: Engine, redaction: Redaction) -> None:
    """Replace each table of the audit by one without the personal data, where there is any in it."""
    for report in ENGINE_TABLES:
        before = engine.arrow(report.table)
        after = redacted_table(before, redaction)
        if after is not before:
            engine.register(report.table, after)


def without_raw_rows(engine: Engine, goes: Callable[[str], bool]) -> int:
    """Leave out the text of quarantined rows of which `goes` says so; their place and reason stay. Give how many."""
    rows = engine.arrow("quarantine")
    raw = rows["raw"].to_pylist()
    gone = [bool(text) and goes(text) for text in raw]
    kept = [LEFT_OUT if is_gone else text for text, is_gone in zip(raw, gone, strict=True)]
    place = rows.schema.get_field_index("raw")
    engine.register("quarantine", rows.set_column(place, rows.schema.field(place), pa.array(kept, pa.string())))
    return sum(gone)


def redacted_table(table: pa.Table, redaction: Redaction) -> pa.Table:
    """One table without the personal data; the same table where there is none in it."""
    for place, column in enumerate(table.schema):
        if pa.types.is_string(column.type) and not column.name.endswith(IDS):
            values = table[column.name].to_pylist()
            within = redaction.within_json if column.name in JSON else redaction.within
            made = {value: within(value) for value in set(values) if value}
            if any(value != cleaned for value, cleaned in made.items()):
                kept = pa.array([made.get(value, value) for value in values], column.type)
                table = table.set_column(place, column, kept)
    return table
