"""What a key figure is: a name, a unit, how it is made, and one number for a scope."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.scope import Scope

KPI_SCHEMA = pa.schema(
    [
        ("figure", pa.string()),
        ("period", pa.string()),
        ("group", pa.string()),
        ("recorded", pa.float64()),
        ("restated", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("n", pa.int64()),
        ("unit", pa.string()),
        ("reason", pa.string()),
    ]
)
PEOPLE = "people by the month of their first lead"
WATCHED_PEOPLE = "people by the month of their first lead, since the export holds what sales entered"
WON_DEALS = "won opportunities by the month of their close date"
TOLD_PERIODS = "won opportunities by the month of their close date, in the periods that Cost.csv tells"
PLAN = "months of the target; rates, deal size and lags of the whole export"
NO_ACTIVITY = "the export holds no task and no event of sales, or no lead since they begin"
EVERY_GROUP = ("all", "category", "source", "channel", "team")
EVERY_PERIOD = ("all", "quarter", "month")


@dataclass(frozen=True)
class Kpi:
    """One figure. `value` gives it for a scope, or a sentence that says why it cannot be told."""

    figure: str
    unit: str
    """ratio, count, points, days, hours or currency (that of the summary)."""
    formula: str
    cohort: str
    """What is counted in a period, and by which date."""
    interval: str
    """The method of low and high, or "none"."""
    value: Callable[[Scope], Estimate | str]
    groups: tuple[str, ...] = EVERY_GROUP
    periods: tuple[str, ...] = EVERY_PERIOD
