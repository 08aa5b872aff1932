"""Commission by payee: paid as recorded, due by the restated sources, and the difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.pay import Deal, paid
from attribution_audit.policy import Policy

COUNTED = ("hold", "review")
"""Tiers whose disputed commission counts: a note keeps nothing back."""


def by_owner(deals: Iterable[Deal], findings: pa.Table, policy: Policy) -> dict[str, dict[str, str]]:
    """Payee -> paid, due, at stake, as text to the cent. Empty without a plan and without payouts."""
    disputed: dict[str, Decimal] = {}
    for row in findings.select(["opportunity_id", "tier", "commission_at_stake"]).to_pylist():
        if row["tier"] in COUNTED and row["commission_at_stake"] is not None:
            disputed[row["opportunity_id"]] = (
                disputed.get(row["opportunity_id"], Decimal(0)) + row["commission_at_stake"]
            )
    sums: dict[str, dict[str, Decimal]] = {}
    for deal in deals:
        recorded = paid(deal, policy)
        if recorded is None or deal.payee_id is None:
            continue
        stake = disputed.get(deal.opportunity_id, Decimal(0))
        entry = sums.setdefault(deal.payee_id, dict.fromkeys(("paid", "due", "at_stake"), Decimal("0.00")))
        entry["paid"] += recorded
        entry["due"] += recorded - stake
        entry["at_stake"] += stake
    return {payee: _text(entry) for payee, entry in sorted(sums.items())}


def _text(entry: Mapping[str, Decimal]) -> dict[str, Any]:
    return {name: str(amount) for name, amount in entry.items()}
