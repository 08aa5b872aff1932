"""How many findings would be there if only what lies close together counted: a sweep over windows of days.

Every window is a company's choice. What lies between the two sides of a finding is known from its claim, so no second
run is needed: of a recreation the days from the earlier record's end to the later one, of a loss at conversion and of a
contradicted source the age of the first response.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.detectors import Claim
from attribution_audit.findings.finding import MONEY
from attribution_audit.vocabulary import RECREATIONS, Kind

WINDOWS = (7, 30, 60, 90, 180)
"""Whole days, up to the default window of a recreation."""
OF_RESPONSES = (Kind.SOURCE_LOST_AT_CONVERSION, Kind.SOURCE_CONTRADICTED)
"""Kinds whose span is the age of the first response."""
SENSITIVITY = pa.schema(
    [
        ("window_days", pa.int64()),
        ("kind", pa.string()),
        ("tier", pa.string()),
        ("findings", pa.int64()),
        ("currency", pa.string()),
        ("amount", MONEY),
        ("commission_at_stake", MONEY),
    ]
)
"""One row a window, kind, tier and currency: the findings within the window, the amounts of their deals (each once) and
what is at stake on them.
"""
READ = ("finding_id", "kind", "tier", "opportunity_id", "currency", "amount", "commission_at_stake")
Group = tuple[str, str, str | None]


def span_days(claim: Claim, around: Sequence[Claim]) -> int | None:
    """Whole days between the two sides of a claim; None where it has no two, or the export does not date them."""
    if claim["kind"] in RECREATIONS:
        days: int | None = claim["gap_days"]
        return days
    responses = [row["fact_at"] for row in around if row["fact"] == "response"]
    if claim["kind"] not in OF_RESPONSES or not responses or claim["occurred_at"] is None:
        return None
    return int((claim["occurred_at"] - min(responses)).days)


def sweep(findings: pa.Table, spans: Mapping[str, int]) -> pa.Table:
    """The table `SENSITIVITY` of findings with their spans by finding id; those without a span are in no row."""
    groups: dict[Group, list[dict[str, Any]]] = defaultdict(list)
    for row in findings.select(READ).to_pylist():
        if row["finding_id"] in spans:
            groups[row["kind"], row["tier"], row["currency"]].append(row)
    order = sorted(groups, key=lambda group: (group[0], group[1], group[2] or ""))
    rows = [_within(window, group, groups[group], spans) for window in WINDOWS for group in order]
    return pa.Table.from_pylist(rows, SENSITIVITY)


def sensitivity_summary(rows: pa.Table) -> list[dict[str, Any]]:
    """The rows as `summary.json` holds them, money as text."""
    return [
        {name: str(value) if isinstance(value, Decimal) else value for name, value in row.items()}
        for row in rows.to_pylist()
    ]


def _within(window: int, group: Group, rows: Sequence[Mapping[str, Any]], spans: Mapping[str, int]) -> dict[str, Any]:
    kind, tier, currency = group
    inside = [row for row in rows if spans[row["finding_id"]] <= window]
    amounts = {row["opportunity_id"] or row["finding_id"]: row["amount"] for row in inside}
    return {
        "window_days": window,
        "kind": kind,
        "tier": tier,
        "findings": len(inside),
        "currency": currency,
        "amount": _sum(list(amounts.values())),
        "commission_at_stake": _sum([row["commission_at_stake"] for row in inside]),
    }


def _sum(amounts: Sequence[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal("0.00"))
