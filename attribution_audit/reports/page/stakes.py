"""What is at stake, by the code of the person paid. Only what the deals in question paid and should have paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.reports.codes import Codes
from attribution_audit.reports.figures import as_decimal

PAYEES_AT_FIRST = 10
"""Rows of the pay list that are seen at once; the others are a click away."""
MOST_PAYEES = 100
"""Rows of the pay list in the report; all stand in summary.json."""


@dataclass(frozen=True)
class Stake:
    """One payee: paid, due and their difference, in the policy's currency."""

    code: str
    paid: Decimal | None
    due: Decimal | None
    at_stake: Decimal


def stakes(by_owner: Mapping[str, Any] | None, codes: Codes) -> list[Stake]:
    """Everyone with a difference, largest first."""
    made = [
        Stake(
            codes.of(owner_id),
            as_decimal(figures.get("paid")),
            as_decimal(figures.get("due")),
            as_decimal(figures.get("at_stake")) or Decimal(0),
        )
        for owner_id, figures in (by_owner or {}).items()
    ]
    return sorted((stake for stake in made if stake.at_stake), key=lambda stake: (-stake.at_stake, stake.code))
