"""How many findings there are by tier, and what is at stake in them. Currencies are never added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.vocabulary import Tier


@dataclass(frozen=True)
class Tally:
    """Findings by tier; commission by tier and currency, overpaid and underpaid apart; deals at hold."""

    by_tier: dict[str, int]
    overpaid: dict[str, dict[str, Decimal]]
    underpaid: dict[str, dict[str, Decimal]]
    deals_at_hold: int

    @property
    def findings(self) -> int:
        """All of them."""
        return sum(self.by_tier.values())

    @property
    def at_stake(self) -> dict[str, Decimal]:
        """What the report counts, by currency: nothing follows from a note, so its deals are left out."""
        return self.overpaid_in([Tier.HOLD, Tier.REVIEW])

    def overpaid_in(self, tiers: Sequence[str]) -> dict[str, Decimal]:
        """What is at stake in some tiers, by currency."""
        total: dict[str, Decimal] = {}
        for tier in tiers:
            for currency, amount in self.overpaid.get(tier, {}).items():
                total[currency] = total.get(currency, Decimal(0)) + amount
        return total


def tally(findings: pa.Table) -> Tally:
    """Count and add up the findings' table."""
    stake = findings["commission_at_stake"]
    over, under = findings.filter(pc.greater(stake, 0)), findings.filter(pc.less(stake, 0))
    at_hold = over.filter(pc.equal(over["tier"], Tier.HOLD.value))
    return Tally(
        by_tier={tier.value: pc.sum(pc.equal(findings["tier"], tier.value)).as_py() or 0 for tier in Tier},
        overpaid=_by_tier_and_currency(over),
        underpaid=_by_tier_and_currency(under),
        deals_at_hold=pc.count_distinct(at_hold["opportunity_id"]).as_py(),
    )


def _by_tier_and_currency(findings: pa.Table) -> dict[str, dict[str, Decimal]]:
    grouped = findings.group_by(["tier", "currency"]).aggregate([("commission_at_stake", "sum")])
    totals: dict[str, dict[str, Decimal]] = {}
    for row in grouped.to_pylist():
        totals.setdefault(row["tier"], {})[row["currency"] or ""] = row["commission_at_stake_sum"]
    return totals
