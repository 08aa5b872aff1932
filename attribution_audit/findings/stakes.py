"""What is at stake on a deal is said once, however many findings concern it."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.findings.finding import FINDING_SCHEMA
from attribution_audit.vocabulary import Tier

READ = ("finding_id", "opportunity_id", "occurred_at", "commission_at_stake", "tier")


def one_stake_a_deal(findings: pa.Table) -> pa.Table:
    """What is at stake on a deal stands on its earliest finding only; a later one is then no hold."""
    at = READ.index("occurred_at")
    small = findings.select(READ).set_column(at, "occurred_at", pc.cast(findings["occurred_at"], pa.int64()))
    rows = small.to_pylist()
    earliest: dict[str, str] = {}
    for row in sorted(rows, key=_earliest_first):
        if row["commission_at_stake"] is not None and row["opportunity_id"]:
            earliest.setdefault(row["opportunity_id"], row["finding_id"])
    for row in rows:
        deal = row["opportunity_id"]
        if deal is not None and earliest.get(deal, row["finding_id"]) != row["finding_id"]:
            row["commission_at_stake"] = None
            row["tier"] = str(Tier.REVIEW) if row["tier"] == Tier.HOLD else row["tier"]
    for name in ("commission_at_stake", "tier"):
        field = FINDING_SCHEMA.field(name)
        column = pa.array([row[name] for row in rows], field.type)
        findings = findings.set_column(findings.schema.get_field_index(name), field, column)
    return findings


def _earliest_first(row: dict[str, Any]) -> tuple[bool, int, str]:
    """Findings without a moment stand last."""
    return row["occurred_at"] is None, row["occurred_at"] or 0, row["finding_id"]
