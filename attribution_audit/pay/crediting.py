"""Who is credited with a won deal: by payout lines, else splits, else the owner; overlays on top of the latter two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.pay.credit import WHOLE_CREDIT
from attribution_audit.pay.parted import parted
from attribution_audit.policy.payroll import Payroll
from attribution_audit.policy.plans import person_key

SMALLEST_SHARE = Decimal("0.000001")
"""Credit in percent has six decimals."""

Told = Mapping[str, Any]
"""One row of `told_credits`."""


@dataclass(frozen=True)
class Credited:
    """Percent of the credit and what was paid, by payee; `wrong` is the sum of splits that are not 100."""

    shares: Mapping[str | None, tuple[Decimal, Decimal | None]]
    wrong: Decimal | None = None


def credited(told: Sequence[Told], payroll: Payroll) -> Credited:
    """What counts of what the export says of one deal."""
    payouts = [one for one in told if one["origin"] == "payout"]
    if payouts:
        return Credited(_by_payouts(payouts))
    overlay_types = {person_key(one) for one in payroll.overlay_splits}
    splits = [one for one in told if one["origin"] == "split"]
    base = [one for one in splits if person_key(one["label"]) not in overlay_types]
    total = sum((one["percent"] or Decimal(0) for one in base), Decimal(0))
    is_whole = total == WHOLE_CREDIT and all(one["percent"] is not None for one in base)
    counted = base if is_whole else [one for one in told if one["origin"] == "owner"]
    shares: dict[str | None, tuple[Decimal, Decimal | None]] = {}
    overlays = [(one, one["percent"]) for one in splits if one not in base]
    for one, percent in [*((one, one["percent"]) for one in counted), *overlays, *_by_role(told, payroll)]:
        if percent:
            shares[one["payee_id"]] = (shares.get(one["payee_id"], (Decimal(0), None))[0] + percent, None)
    return Credited(shares, None if is_whole or not base else total)


def _by_role(told: Sequence[Told], payroll: Payroll) -> list[tuple[Told, Decimal]]:
    percents = {person_key(role): percent for role, percent in payroll.overlays.items()}
    team = [one for one in told if one["origin"] == "team" and person_key(one["label"]) in percents]
    return [(one, percents[person_key(one["label"])]) for one in team]


def _by_payouts(payouts: Sequence[Told]) -> dict[str | None, tuple[Decimal, Decimal | None]]:
    """By the lines' own percent; where one does not say it, the whole credit by what each was paid."""
    ordered = sorted(payouts, key=lambda one: one["payee_id"] or "")
    percents: Sequence[Decimal] = [one["percent"] for one in ordered if one["percent"] is not None]
    if len(percents) < len(ordered):
        weights = [max(Decimal(0), one["paid"] or Decimal(0)) for one in ordered]
        percents = parted(WHOLE_CREDIT, weights, SMALLEST_SHARE)
    return {one["payee_id"]: (percent, one["paid"]) for one, percent in zip(ordered, percents, strict=True)}
