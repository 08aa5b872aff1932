"""Key figures over the whole export, as recorded and as restated, and what cannot be told with what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from attribution_audit.reports.figures import NOT_KNOWN, money

GROUPS = ("all", "marketing", "sales")
"""The groups that the page shows; the others are in kpis.csv."""
BY_GROUP = frozenset({"won_amount_share", "win_rate", "average_won_amount", "average_sales_cycle"})
"""Figures of which the page shows marketing and sales too."""

AFTER = {"days": " days", "hours": " h"}
"""What stands behind a number of a unit."""
DECIMALS = {"count": 0, "hours": 0}


@dataclass(frozen=True)
class KeyFigure:
    """One figure of one group, in words; `reason` where it cannot be told."""

    name: str
    formula: str
    recorded: str
    restated: str
    interval: str
    n: int
    reason: str


def key_figures(kpis: Mapping[str, Any] | None, currency: str | None) -> list[KeyFigure]:
    """One line a figure and group that the page shows."""
    return [
        _line(figure, group, said, said["groups"][group], currency)
        for figure, said in (kpis or {}).items()
        for group in GROUPS
        if group in said["groups"] and (group == "all" or figure in BY_GROUP)
    ]


def _line(
    figure: str, group: str, said: Mapping[str, Any], values: Mapping[str, Any], currency: str | None
) -> KeyFigure:
    unit = said["unit"]
    low, high = (_shown(values[name], unit, currency) for name in ("low", "high"))
    name = figure.replace("_", " ").capitalize()
    return KeyFigure(
        name=name if group == "all" else f"{name}, {group}",
        formula=said["formula"],
        recorded=_shown(values["recorded"], unit, currency),
        restated=_shown(values["restated"], unit, currency),
        interval=NOT_KNOWN if values["low"] is None else f"{low} – {high}",
        n=values["n"],
        reason=values["reason"] or "",
    )


def _shown(value: float | None, unit: str, currency: str | None) -> str:
    """A number as a reader sees it.

    >>> [_shown(*one, None) for one in ((0.256, "ratio"), (59.64, "days"), (1777, "count"), (None, "days"))]
    ['25.6 %', '59.6 days', '1,777', '–']
    """
    if value is None:
        return NOT_KNOWN
    if unit == "currency":
        return money(value, currency)
    number, after = (100 * value, " %") if unit == "ratio" else (value, AFTER.get(unit, ""))
    return f"{number:,.{DECIMALS.get(unit, 1)}f}{after}".replace("-", "−")
