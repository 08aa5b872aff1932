"""What was attained of each service level that the policy names, by week and team."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.service_levels.business_days import register_business_days
from attribution_audit.service_levels.judging import EVERYBODY, rows_of, without_weeks
from attribution_audit.service_levels.listing import SERVICE_LEVELS
from attribution_audit.service_levels.service_level import ROOM, SERVICE_LEVEL_SCHEMA, Asked, ServiceLevel

TABLE = "service_levels"
LEAST_MEMBERS = 3
"""Users of a team that is told of by itself: a share of two people's work is nearly one person's."""
SHOWN_WEEKS = 13
"""Weeks in the summary, the last ones: a quarter. All stand in service_levels.parquet."""
BASES = ("service_teams", "handed_over_leads", "first_handovers")
OF_WEEK = ("week", "attained", "n", "met", "reason")


@dataclass(frozen=True)
class Attainment:
    """The table of all kinds that the policy names, ordered by kind, week and team."""

    table: pa.Table
    units: Mapping[str, str]
    """Kind -> unit, in the order in which kinds are shown."""

    @property
    def could_not_run(self) -> list[tuple[str, str]]:
        """Kinds of which nothing can be told, with the reason."""
        return [(TABLE, f"{row['kind']}: {row['reason']}") for row in self._rows() if row["week"] is None]

    def summary(self) -> dict[str, Any]:
        """The key `service_levels` of summary.json: the whole company's last weeks, by kind."""
        return {"service_levels": {"kinds": [self._kind(kind) for kind in self.units]}}

    def _kind(self, kind: str) -> dict[str, Any]:
        rows = [row for row in self._rows() if row["kind"] == kind and row["team"] == EVERYBODY]
        weeks = [{name: row[name] for name in OF_WEEK} for row in rows if row["week"] is not None][-SHOWN_WEEKS:]
        reason = None if weeks else rows[0]["reason"]
        return {"kind": kind, "unit": self.units[kind], "target": rows[0]["target"], "reason": reason, "weeks": weeks}

    def _rows(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.table.to_pylist()
        return rows


def attain(
    engine: Engine,
    policy: Policy,
    as_of: datetime,
    present: frozenset[str],
    missing_columns: Mapping[str, Sequence[str]],
) -> Attainment:
    """Make the table `service_levels`, empty where the policy names no such level. `as_of` is UTC without a zone.

    It reads what `trace` made of the hand-overs of leads (`sales_stretches`, `follow_ups`, `outreaches`).
    """
    named = [level for level in SERVICE_LEVELS if level.target(policy) is not None]
    rows: list[dict[str, Any]] = []
    if named:
        days = register_business_days(engine, policy, as_of)
        asked = Asked(policy, as_of, present, missing_columns, days)
        _make_bases(engine, asked)
        rows = [row for level in named for row in _rows(engine, level, asked)]
    rows.sort(key=lambda row: (row["kind"], row["week"] or "", row["team"]))
    table = pa.Table.from_pylist(rows, SERVICE_LEVEL_SCHEMA)
    engine.register(TABLE, table)
    return Attainment(table, {level.kind: level.unit for level in named})


def _make_bases(engine: Engine, asked: Asked) -> None:
    for name in BASES:
        engine.table(
            Query.of(ROOM, name),
            zone=asked.policy.timezone,
            as_of=asked.as_of,
            opens_second=asked.days.opens_second,
            day_seconds=asked.days.day_seconds,
            least_members=1 if asked.policy.owners.patterns else LEAST_MEMBERS,
        )


def _rows(engine: Engine, level: ServiceLevel, asked: Asked) -> Iterator[dict[str, Any]]:
    blocked = level.blocked(asked)
    if blocked:
        yield without_weeks(level, asked, blocked)
    else:
        yield from rows_of(level, level.counts(engine, asked), asked)
