"""What marketing cost: by line, with what is not told kept apart from nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.restatement.money import Converter

MOST_NAMED = 5
"""How many campaigns or months one sentence names."""


@dataclass(frozen=True)
class SpendLine:
    """One line: `cost` in `currency`, None where it is not told. `groups` says where it counts: by source, category,
    channel, campaign and month.
    """

    groups: Mapping[str, str]
    currency: str
    cost: Decimal | None


def spend_lines(rows: Iterable[Mapping[str, Any]], converter: Converter) -> list[SpendLine]:
    """Rows of `spend_lines`, in the converter's currency where there is a rate, else in their own."""
    return [_line(row, converter) for row in rows]


def spend_by(lines: Iterable[SpendLine], by: str, currency: str) -> dict[str, Decimal | None]:
    """What was spent in one currency, by a grouping; None where any line of it does not say."""
    sums: dict[str, Decimal | None] = {}
    for line in lines:
        if line.currency != currency:
            continue
        name = line.groups[by]
        so_far = sums.get(name, Decimal("0.00"))
        sums[name] = None if line.cost is None or so_far is None else so_far + line.cost
    return sums


def spend_limits(rows: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """What cannot be told of spend, one sentence each."""
    limits = []
    unknown = sorted({row["campaign_id"] for row in rows if row["is_unknown_campaign"]})
    if unknown:
        limits.append(
            f"Spend.csv names {_named(unknown)}, which Campaign.csv does not hold: the cost counts for its source and"
            " month, and for no channel; add the campaign to the export or correct the id"
        )
    untold = sorted(
        {f"{row['source'] or '(blank)'} in {row['month'] or 'no month'}" for row in rows if row["cost"] is None}
    )
    if untold:
        limits.append(
            f"the cost of {_named(untold)} is blank in Spend.csv: it is unknown, not 0, so that no spend and no ROI are"
            " given where it belongs; fill it in"
        )
    return [("roi", limit) for limit in limits]


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _line(row: Mapping[str, Any], converter: Converter) -> SpendLine:
    groups = {name: row[column] or "" for name, column in COLUMNS.items()}
    own = row["currency"] or converter.currency or ""
    if row["cost"] is None:
        convertible = converter.convert(Decimal(1), row["currency"], row["month"]) is not None
        return SpendLine(groups, (converter.currency or "") if convertible else own, None)
    cost = converter.convert(row["cost"], row["currency"], row["month"])
    return SpendLine(groups, own, row["cost"]) if cost is None else SpendLine(groups, converter.currency or "", cost)


COLUMNS = {
    "source": "source",
    "category": "category",
    "channel": "channel",
    "campaign": "campaign_id",
    "month": "month",
}
"""Grouping -> column of `spend_lines`."""
