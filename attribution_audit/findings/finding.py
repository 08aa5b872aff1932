"""What a finding is: the contract's columns, and a stable id."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import pyarrow as pa

MONEY = pa.decimal128(18, 2)

FINDING_SCHEMA = pa.schema(
    [
        ("finding_id", pa.string()),
        ("act_id", pa.string()),
        ("kind", pa.string()),
        ("record_type", pa.string()),
        ("record_id", pa.string()),
        ("related_type", pa.string()),
        ("related_id", pa.string()),
        ("opportunity_id", pa.string()),
        ("actor_id", pa.string()),
        ("owner_id", pa.string()),
        ("occurred_at", pa.timestamp("us", tz="UTC")),
        ("source_before", pa.string()),
        ("source_after", pa.string()),
        ("grade", pa.string()),
        ("certainty", pa.float64()),
        ("tier", pa.string()),
        ("amount", MONEY),
        ("currency", pa.string()),
        ("commission_at_stake", MONEY),
        ("explanation", pa.string()),
        ("evidence", pa.string()),
    ]
)


@dataclass(frozen=True)
class Finding:
    """One weighed claim. Fields and units are the contract's; `evidence` is a JSON list."""

    finding_id: str
    act_id: str
    kind: str
    record_type: str
    record_id: str
    related_type: str | None
    related_id: str | None
    opportunity_id: str | None
    actor_id: str | None
    owner_id: str | None
    occurred_at: datetime | None
    source_before: str
    source_after: str
    grade: str
    certainty: float
    tier: str
    amount: Decimal | None
    currency: str | None
    commission_at_stake: Decimal | None
    explanation: str
    evidence: str


def finding_table(findings: Sequence[Finding]) -> pa.Table:
    """The findings as a table, in their order; times without a zone are in UTC."""
    columns = [pa.array([getattr(finding, field.name) for finding in findings], field.type) for field in FINDING_SCHEMA]
    return pa.Table.from_arrays(columns, schema=FINDING_SCHEMA)


def stable_id(*parts: str | None) -> str:
    """16 hexadecimal digits from what makes a finding or act itself, and from nothing else.

    >>> stable_id("source_blanked", "006", None) == stable_id("source_blanked", "006", "")
    True
    """
    text = "\x1f".join(part or "" for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
