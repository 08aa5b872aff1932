"""A public holiday is a weekday on which hardly anybody in sales entered anything: no export holds a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, Query, open_engine
from attribution_audit.lineage.calendar import ROOM, register_weekdays, weekdays

FIRST, LAST = date(2025, 11, 3), date(2026, 2, 27)
CHRISTMAS = {date(2025, 12, 24), date(2025, 12, 25), date(2025, 12, 26)}


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=1)
    yield opened
    opened.close()


def quiet(engine: Engine, users: int, off: dict[date, int]) -> set[date]:
    """The days that are told where each of so many users enters one activity a weekday, and on some days fewer do."""
    entered = [
        (f"00T{day.toordinal()}{user:03}", f"005{user:03}", datetime.combine(day, time(15)))
        for day in weekdays(FIRST, LAST)
        for user in range(off.get(day, users))
    ]
    ids, by, at = zip(*entered, strict=True)
    activities = {"activity_id": ids, "created_by_id": by, "created_at": pa.array(at, pa.timestamp("us"))}
    engine.register("activities", pa.table(activities))
    parts = {"user_id": [f"005{user:03}" for user in range(users)], "part": ["sales"] * users}
    engine.register("actors", pa.table(parts))
    register_weekdays(engine, "UTC")
    engine.table(Query.of(ROOM, "quiet_days"))
    return set(engine.arrow("quiet_days")["day"].to_pylist())


def test_days_on_which_nobody_worked_are_told(engine: Engine) -> None:
    assert quiet(engine, 8, dict.fromkeys(CHRISTMAS, 0)) == CHRISTMAS


def test_one_who_worked_makes_no_working_day_and_half_of_them_do(engine: Engine) -> None:
    half = date(2026, 1, 5)
    assert quiet(engine, 8, {**dict.fromkeys(CHRISTMAS, 1), half: 4}) == CHRISTMAS


def test_of_few_people_no_day_is_told(engine: Engine) -> None:
    assert quiet(engine, 4, dict.fromkeys(CHRISTMAS, 0)) == set()


def test_an_export_without_activities_has_no_days(engine: Engine) -> None:
    columns = [("activity_id", pa.string()), ("created_by_id", pa.string()), ("created_at", pa.timestamp("us"))]
    engine.register("activities", pa.schema(columns).empty_table())
    engine.register("actors", pa.table({"user_id": ["005001"], "part": ["sales"]}))
    register_weekdays(engine, "UTC")
    assert engine.count("weekdays") == 0


def test_a_year_that_somebody_mistyped_makes_no_table_of_centuries() -> None:
    assert len(weekdays(date(205, 1, 1), LAST)) < 11_000
