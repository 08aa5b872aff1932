"""Commission: what was paid, what is due by the restated sources, what is disputed, and what other plans would cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.policy import Policy
from attribution_audit.restatement.incentives import PLANS, PlanRow, compared, plan_summary
from attribution_audit.restatement.money import Converter
from attribution_audit.restatement.pay_limits import pay_limits
from attribution_audit.restatement.pay_list import PAY_LIST, TOTALS, PayLine, control_totals, pay_list
from attribution_audit.restatement.payout_line import LINES, Line
from attribution_audit.restatement.payout_lines import payout_lines
from attribution_audit.restatement.settlement import Settlement, settled


@dataclass(frozen=True)
class Commission:
    """The part of the audit about pay; it made the tables `commission`, `commission_plans` and `pay_list`."""

    by_owner: Mapping[str, Mapping[str, str]]
    plans: Mapping[str, Mapping[str, Any]]
    totals: tuple[Mapping[str, Any], ...]
    """Control totals of the pay list by currency, each by state and then together."""
    could_not_run: tuple[tuple[str, str], ...]

    def summary(self) -> dict[str, Any]:
        """The part of the summary about pay: money as text."""
        return {"by_owner": self.by_owner, "plans": self.plans, "pay_list": list(self.totals)}


def commission(engine: Engine, findings: pa.Table, policy: Policy, as_of: datetime, currency: str | None) -> Commission:
    """Make the tables about pay. `currency` is that of the summary's amounts."""
    settlement = settled(engine, findings, policy)
    lines = payout_lines(engine, settlement, policy, as_of.date())
    plans = compared(settlement, policy)
    listed = pay_list(lines, settlement, policy, as_of.date())
    totals = control_totals(listed)
    _register(engine, lines, plans, listed, totals)
    rates = {(row["month"], row["currency"]): row["rate"] for row in engine.arrow("exchange_rates").to_pylist()}
    converter = Converter(currency, rates)
    owners = by_owner(lines, settlement, converter)
    unknown = [
        ("commission", f"commission in {name} has no rate in ExchangeRate.csv and is left out of the payees' sums")
        for name in sorted(converter.left_out)
    ]
    return Commission(
        by_owner=owners,
        plans=plan_summary(plans),
        totals=tuple(_shown(row) for row in totals if row["payee_id"] is None),
        could_not_run=(*pay_limits(engine, settlement, policy), *unknown),
    )


def by_owner(lines: Iterable[Line], settlement: Settlement, converter: Converter) -> dict[str, dict[str, str]]:
    """Payee -> paid, due and at stake on won deals, as text to the cent. Empty without a plan and without payouts."""
    sums: dict[str, dict[str, Decimal]] = {}
    for line in lines:
        if line.payee_id is None or line.opportunity_id not in settlement.deals:
            continue
        paid = converter.convert(line.paid, line.currency, line.closed_in)
        stake = converter.convert(line.at_stake or Decimal(0), line.currency, line.closed_in)
        if paid is None or stake is None:
            continue
        entry = sums.setdefault(line.payee_id, dict.fromkeys(("paid", "due", "at_stake"), Decimal("0.00")))
        entry["paid"] += paid
        entry["due"] += paid - stake
        entry["at_stake"] += stake
    return {payee: {name: f"{amount:.2f}" for name, amount in entry.items()} for payee, entry in sorted(sums.items())}


def _register(
    engine: Engine,
    lines: Iterable[Line],
    plans: Iterable[PlanRow],
    listed: Iterable[PayLine],
    totals: Iterable[Mapping[str, Any]],
) -> None:
    engine.register("commission", pa.Table.from_pylist([line.row() for line in lines], LINES))
    engine.register("commission_plans", pa.Table.from_pylist([plan.row() for plan in plans], PLANS))
    engine.register("pay_list", pa.Table.from_pylist([line.row() for line in listed], PAY_LIST))
    engine.register("pay_list_totals", pa.Table.from_pylist(list(totals), TOTALS))


def _shown(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: str(value) if isinstance(value, Decimal) else value
        for name, value in row.items()
        if name not in ("payee_id", "note")
    }
