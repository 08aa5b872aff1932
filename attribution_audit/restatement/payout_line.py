"""One payout line as the audit tells it: its state, what was paid, what is due, what is at stake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

TEXT, DAY, MONEY = pa.string(), pa.date32(), pa.decimal128(18, 2)
LINES = pa.schema(
    [
        ("opportunity_id", TEXT),
        ("payee_id", TEXT),
        ("payout_line_id", TEXT),
        ("state", TEXT),
        ("paid_on", DAY),
        ("period", TEXT),
        ("plan", TEXT),
        ("credit_percent", pa.decimal128(18, 6)),
        ("category_recorded", TEXT),
        ("category_restated", TEXT),
        ("by_plan", MONEY),
        ("paid", MONEY),
        ("due", MONEY),
        ("at_stake", MONEY),
        ("currency", TEXT),
        ("finding_ids", TEXT),
    ]
)
PAID, OPEN, UNKNOWN = "paid", "open", "unknown"
"""A line whose day has come, one whose day has not, and one of which the export does not say whether it was paid."""


@dataclass(frozen=True)
class Line:
    """One payout line, or what a plan pays one payee of a won deal that has none."""

    opportunity_id: str | None
    payee_id: str | None
    payout_line_id: str | None
    state: str
    paid_on: date | None
    closed_in: str | None
    """The month in which the deal was closed, such as 2025-03; None of a deal that is not won."""
    plan: str | None
    credit_percent: Decimal | None
    category_recorded: str | None
    category_restated: str | None
    by_plan: Decimal | None
    paid: Decimal
    due: Decimal | None
    at_stake: Decimal | None
    currency: str | None
    finding_ids: tuple[str, ...] = ()
    is_of_known_deal: bool = True
    """Whether the export holds the opportunity, won or not."""

    def row(self) -> dict[str, Any]:
        """As the table `commission` holds it."""
        period = f"{self.paid_on:%Y-%m}" if self.paid_on else self.closed_in
        row = {name: getattr(self, name, None) for name in LINES.names}
        return {**row, "period": period, "finding_ids": " ".join(self.finding_ids)}
