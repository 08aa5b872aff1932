"""The counts of each month: of a family, or of one kind, and what they are to be held against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from attribution_audit.engines import Engine
from attribution_audit.patterns.beta_binomial import Floats
from attribution_audit.patterns.months import MOST_MONTHS, month_name, month_number
from attribution_audit.vocabulary import Family

DAYS_A_MONTH, MOST_DELAYED = 30, 11
"""A delay is told in months of 30 days; a year and more is one."""
SIDES: Mapping[str, tuple[str, ...]] = {
    Family.LOST_SOURCE: ("marketing",),
    Family.RECREATION: ("marketing",),
    Family.CLAIMED_SOURCE: ("other",),
    Family.HANDOFF_FAULT: ("marketing", "other"),
}
"""Family -> whose records it can befall: those of marketing and partners, or all others."""


@dataclass(frozen=True)
class Series:
    """One family or kind, a month an item. `exposure` is how many hand-overs would come due in the month: those of the
    months before, by how long after the hand-over such findings lie.
    """

    family: str
    kind: str
    """Empty for the family as a whole."""
    months: tuple[str, ...]
    occasions: Floats
    """Records handed over in the month."""
    found: Floats
    exposure: Floats


def all_series(engine: Engine, as_of: datetime) -> list[Series]:
    """The families that have findings, each followed by its kinds."""
    findings = engine.arrow("monthly_findings").to_pylist()
    handed_over = engine.arrow("monthly_occasions").to_pylist()
    months = _months([row["month"] for row in (*findings, *handed_over)], f"{as_of:%Y-%m}")
    made = []
    for family, sides in SIDES.items():
        occasions = _by_month(months, ((row["month"], row["occasions"]) for row in handed_over if row["side"] in sides))
        of_family = [row for row in findings if row["family"] == family]
        waits = _waits(row for row in of_family)
        for kind in ("", *sorted({row["kind"] for row in of_family})):
            counted = [row for row in of_family if kind in ("", row["kind"])]
            found = _by_month(months, ((row["month"], row["findings"]) for row in counted))
            exposure = np.convolve(occasions, waits)[: len(months)]
            if counted:
                made.append(Series(str(family), kind, months, occasions, found, exposure))
    return made


def _months(named: Sequence[str], last: str) -> tuple[str, ...]:
    """All months from the first that is named to the last one of the export."""
    end = month_number(last)
    inside = [number for number in map(month_number, named) if end - MOST_MONTHS < number <= end]
    return tuple(month_name(number) for number in range(min(inside, default=end), end + 1))


def _by_month(months: Sequence[str], counted: Iterable[tuple[str, int]]) -> Floats:
    totals = dict.fromkeys(months, 0)
    for month, number in counted:
        if month in totals:
            totals[month] += number
    return np.array(list(totals.values()), dtype=np.float64)


def _waits(rows: Iterable[Mapping[str, int | None]]) -> Floats:
    """Share of findings by the months between hand-over and act."""
    waits = np.zeros(MOST_DELAYED + 1)
    for row in rows:
        if row["delay_days"] is not None:
            waits[min(max(row["delay_days"] // DAYS_A_MONTH, 0), MOST_DELAYED)] += row["findings"] or 0
    shares: Floats = waits / waits.sum() if waits.sum() else np.eye(1, MOST_DELAYED + 1)[0]
    return shares
