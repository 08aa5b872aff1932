"""The folder of an audit with a few records of which a test says what they hold."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.reports import made_up

TEXT = pa.string()
LINEAGE = pa.schema(
    [
        *((name, TEXT) for name in ("earlier_type", "earlier_id", "later_type", "later_id", "kind")),
        ("occurred_at", pa.timestamp("us")),
        ("actor_id", TEXT),
        ("evidence", TEXT),
    ]
)
ENTITIES = ("record_type", "record_id", "person_id", "company_id")
SOURCES = ("record_type", "record_id", "reported_source", "earned_source", "restated_source")
HANDOFFS = (
    ("Touchpoint", "T1", "Lead", "L1", "response", datetime(2026, 1, 2, 3, 4, 5, 678), None, "T1"),
    ("Lead", "L1", "Lead", "L1", "owner_change", datetime(2026, 1, 3), "U1", "H1"),
    ("Lead", "L1", "Opportunity", "O1", "conversion", datetime(2026, 1, 4, 9), "U1", "L1"),
    ("Lead", "L1", "Contact", "C1", "conversion", datetime(2026, 1, 4, 9), "U1", "L1"),
    ("Contact", "C1", "Opportunity", "O1", "contact_role", None, None, "R1"),
    ("Opportunity", "O1", "Opportunity", "O2", "recreation", datetime(2026, 3, 4), "U2", "H2"),
    ("Opportunity", "O2", "Opportunity", "O3", "recreation", datetime(2026, 5, 4), "U2", "H3"),
)
PEOPLE = (
    ("Lead", "L1", "person:L1", "company:L1"),
    ("Contact", "C1", "person:L1", "company:L1"),
    ("Lead", "L9", "person:L9", "company:L1"),
)
EARNED = (("Lead", "L1", "Webinar", "Webinar", "Webinar"), ("Opportunity", "O2", "", "Webinar", "Webinar"))


def write_out(folder: Path, handoffs: Any = HANDOFFS, people: Any = PEOPLE, earned: Any = EARNED) -> Path:
    """The tables that the formats read, and one finding on O2, a recreation of O1."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [dict(zip(LINEAGE.names, row, strict=True)) for row in handoffs]
    pq.write_table(pa.Table.from_pylist(rows, LINEAGE), folder / "lineage.parquet")
    for name, columns, told in (("entities", ENTITIES, people), ("sources", SOURCES, earned)):
        listed = [dict(zip(columns, row, strict=True)) for row in told]
        schema = pa.schema([(column, TEXT) for column in columns])
        pq.write_table(pa.Table.from_pylist(listed, schema), folder / f"{name}.parquet")
    ids = {"record_id": "O2", "related_id": "O1", "opportunity_id": "O2", "evidence": "[]"}
    pq.write_table(made_up.findings([made_up.row(1, finding_id="3f9a", **ids)]), folder / "findings.parquet")
    return folder
