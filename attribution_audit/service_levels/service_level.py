"""What a service level is: a kind, what the policy names for it, and what is counted for it by week and team."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import pyarrow as pa

from attribution_audit.engines import Engine, Parameter, Query
from attribution_audit.policy import Policy
from attribution_audit.service_levels.business_days import BusinessDays

ROOM = "attribution_audit.service_levels"
SERVICE_LEVEL_SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("kind", "week", "team")),
        *((name, pa.float64()) for name in ("target", "attained")),
        ("n", pa.int64()),
        ("met", pa.bool_()),
        ("reason", pa.string()),
    ]
)


@dataclass(frozen=True)
class Asked:
    """What a kind may know of the audit besides the engine's tables."""

    policy: Policy
    as_of: datetime
    """When the export was taken, UTC without a zone."""
    present: frozenset[str]
    """Objects that the export holds."""
    missing_columns: Mapping[str, Sequence[str]]
    """Object -> columns, by the CRM's names, that the export lacks."""
    days: BusinessDays

    @property
    def week(self) -> str:
        """The week in which the export was taken: it is not over."""
        return self.days.week_of(self.as_of_on)

    @property
    def as_of_on(self) -> date:
        """The day on which the export was taken, in the policy's time zone."""
        return self.days.last

    def lacks(self, *objects: str) -> str:
        """Why nothing can be counted where the export has none of these objects; nothing where it has one."""
        files = " and ".join(f"{name}.csv" for name in objects)
        verb = "is" if len(objects) == 1 else "are"
        return "" if self.present & set(objects) else f"{files} {verb} missing"


@dataclass(frozen=True)
class Count:
    """What was counted for one team in one week."""

    week: str
    team: str | None
    """None where it is told of no team by itself."""
    attained: int
    judged: int
    pending: int = 0
    """Those of which it cannot be told yet, or at all."""

    def __add__(self, other: Count) -> Count:
        """Both together, for the week and team of this one."""
        attained, judged = self.attained + other.attained, self.judged + other.judged
        return Count(self.week, self.team, attained, judged, self.pending + other.pending)


@dataclass(frozen=True)
class ServiceLevel:
    """One kind. `counts` gives what the engine's tables hold; `blocked` why nothing can be, "" where something can."""

    kind: str
    unit: str
    """`count` where the target is a number of things, `ratio` where it is a share of them."""
    target: Callable[[Policy], int | Decimal | None]
    """What the policy names; None where it names nothing."""
    counts: Callable[[Engine, Asked], Sequence[Count]]
    blocked: Callable[[Asked], str]
    none_judged: str
    """Why a week has no share: nothing to judge in it."""
    nothing: str
    """Why there is nothing in any week."""
    pending: str
    """What those are of which it cannot be told, behind their number."""
    is_informational: bool = False
    """Whether nothing hangs on it."""


def counted(engine: Engine, kind: str, **parameters: Parameter) -> list[Count]:
    """The rows of the query that is named as the kind."""
    engine.table(Query.of(ROOM, kind), **parameters)
    rows = engine.arrow(kind).to_pylist()
    rows.sort(key=lambda row: (row["week"], row["team"] is None, row["team"] or ""))
    return [Count(**row) for row in rows]
