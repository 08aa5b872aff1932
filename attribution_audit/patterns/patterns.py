"""Patterns and timeline of an audit: tables for the engine, and the short part that the summary shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine
from attribution_audit.patterns.counting import count
from attribution_audit.patterns.funnel import funnel_lines
from attribution_audit.patterns.owner_patterns import owner_patterns
from attribution_audit.patterns.series import all_series
from attribution_audit.patterns.shifts import Shift, shifts
from attribution_audit.patterns.telling import tell_changes, tell_shift
from attribution_audit.patterns.timeline import timeline
from attribution_audit.patterns.unit_counts import ALL_LOSSES
from attribution_audit.policy import Policy

SHOWN = ("unit_type", "unit_id", "occasions", "found", "expected", "ratio", "high_95", "high_998", "q_value")
"""What the summary says of a unit, and whether it is called out, or why it was not tested."""
OF_COMPANY = ("family", "occasions", "found", "expected_yardstick", "yardstick", "away", "toward", "direction_p")
MOST_UNITS = 200
"""Units in the summary, those that lie highest first; all stand in owner_patterns.parquet."""
OF_MONTH = ("month", "found", "exposure", "rate", "low_95", "high_95", "level", "is_change", "policy_change")
COMPANY = "company"


@dataclass(frozen=True)
class Patterns:
    """The two tables, and the shifts from one family or kind to another."""

    owner_patterns: pa.Table
    timeline: pa.Table
    shifts: Sequence[Shift]

    def summary(self) -> dict[str, Any]:
        """The keys `patterns` and `timeline` of summary.json."""
        return {"patterns": self._patterns(), "timeline": self._timeline()}

    def _patterns(self) -> dict[str, Any]:
        """Units by their losses of all sorts; those called out by the family in which they are."""
        rows = self.owner_patterns.to_pylist()
        units = [row for row in rows if row["unit_type"] != COMPANY]
        ranked = [row for row in units if row["family"] == ALL_LOSSES and row["rank"] is not None]
        ranked.sort(key=lambda row: row["rank"])
        return {
            "tested": sum(row["p_value"] is not None for row in ranked),
            "called_out": [{name: row[name] for name in ("family", *SHOWN)} for row in units if row["called_out"]],
            "units": [{name: row[name] for name in (*SHOWN, "called_out", "reason")} for row in ranked[:MOST_UNITS]],
            "units_left_out": max(0, len(ranked) - MOST_UNITS),
            "funnel": funnel_lines([row for row in ranked if row["p_value"] is not None]),
            "company": [{name: row[name] for name in OF_COMPANY} for row in rows if row["unit_type"] == COMPANY],
        }

    def _timeline(self) -> dict[str, Any]:
        """Rates per 100 by month and family, with what changed, in sentences too."""
        rows = self.timeline.filter(pc.equal(self.timeline["kind"], "")).to_pylist()
        by_family: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            by_family.setdefault(row["family"], []).append(row)
        return {
            "shifts": [{**asdict(shift), "sentence": tell_shift(shift)} for shift in self.shifts],
            "changes": [told for of_family in by_family.values() for told in tell_changes(of_family, self.shifts)],
            "months": {
                family: [{name: row[name] for name in OF_MONTH} for row in of_family]
                for family, of_family in by_family.items()
            },
        }


def find_patterns(engine: Engine, findings: pa.Table, policy: Policy, as_of: datetime) -> Patterns:
    """Count in the engine, test in here, and make the tables `owner_patterns` and `timeline`."""
    count(engine, findings, policy)
    series = all_series(engine, as_of)
    made = Patterns(owner_patterns(engine, policy), timeline(series, policy), shifts(series))
    engine.register("owner_patterns", made.owner_patterns)
    engine.register("timeline", made.timeline)
    return made
