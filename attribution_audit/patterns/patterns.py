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
from attribution_audit.patterns.owner_patterns import owner_patterns
from attribution_audit.patterns.series import all_series
from attribution_audit.patterns.shifts import Shift, shifts
from attribution_audit.patterns.telling import tell_change, tell_shift
from attribution_audit.patterns.timeline import timeline
from attribution_audit.policy import Policy

SHOWN = ("unit_type", "unit_id", "family", "occasions", "found", "expected", "ratio", "high_998", "q_value")
"""What the summary says of a unit that is called out."""


@dataclass(frozen=True)
class Patterns:
    """The two tables, and the shifts from one family or kind to another."""

    owner_patterns: pa.Table
    timeline: pa.Table
    shifts: Sequence[Shift]

    def summary(self) -> dict[str, Any]:
        """The keys `patterns` and `timeline` of summary.json."""
        rows = self.owner_patterns.to_pylist()
        units = [row for row in rows if row["unit_type"] != "company"]
        return {
            "patterns": {
                "units": sorted({row["unit_type"] for row in units}),
                "tested": sum(row["p_value"] is not None for row in units),
                "called_out": [{name: row[name] for name in SHOWN} for row in units if row["called_out"]],
                "company": [_company(row) for row in rows if row["unit_type"] == "company"],
            },
            "timeline": {
                "shifts": [{**asdict(shift), "sentence": tell_shift(shift)} for shift in self.shifts],
                "changes": self._changes(),
            },
        }

    def _changes(self) -> list[str]:
        whole = self.timeline.filter(pc.equal(self.timeline["kind"], ""))
        rows = whole.to_pylist()
        families = dict.fromkeys(row["family"] for row in rows)
        return [told for family in families for told in tell_change(row for row in rows if row["family"] == family)]


def find_patterns(engine: Engine, findings: pa.Table, policy: Policy, as_of: datetime) -> Patterns:
    """Count in the engine, test in here, and make the tables `owner_patterns` and `timeline`."""
    count(engine, findings, policy)
    series = all_series(engine, as_of)
    made = Patterns(owner_patterns(engine, policy), timeline(series, policy), shifts(series))
    engine.register("owner_patterns", made.owner_patterns)
    engine.register("timeline", made.timeline)
    return made


def _company(row: dict[str, Any]) -> dict[str, Any]:
    names = ("family", "occasions", "found", "expected_yardstick", "yardstick", "away", "toward", "direction_p")
    return {name: row[name] for name in names}
