"""Working days are Mondays to Fridays, counted as Python's calendar knows them, in the zone of the policy."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pyarrow as pa
import pytest

from attribution_audit.engines import Query, open_engine

DAYS = [date(2023, 12, 25) + timedelta(days=step) for step in range(40)] + [date(1000, 1, 6), date(1999, 12, 31)]


def counted(earlier: date, later: date) -> int:
    """Mondays to Fridays after the one, up to the other."""
    days = (earlier + timedelta(days=step) for step in range(1, (later - earlier).days + 1))
    return sum(day.weekday() < 5 for day in days)


def test_working_days_between_any_two_days() -> None:
    pairs = [(one, other) for one in DAYS for other in DAYS if one <= other and one.year > 1000]
    engine = open_engine(threads=1)
    engine.register("pairs", pa.table({"one": [one for one, _ in pairs], "other": [other for _, other in pairs]}))
    engine.table(Query("spans", "select one, other, working_days_between(one, other) as days from pairs"))
    found = {(row["one"], row["other"]): row["days"] for row in engine.arrow("spans").to_pylist()}
    engine.close()
    assert found == {(one, other): counted(one, other) for one, other in pairs}


@pytest.mark.parametrize(
    ("stamp", "zone", "shown"),
    [
        (datetime(2024, 1, 1, 3), "America/New_York", datetime(2023, 12, 31, 22)),
        (datetime(2024, 7, 1, 23), "Europe/Berlin", datetime(2024, 7, 2, 1)),
        (datetime(2024, 7, 1, 23), "UTC", datetime(2024, 7, 1, 23)),
    ],
)
def test_local_of_shows_what_clocks_showed(stamp: datetime, zone: str, shown: datetime) -> None:
    engine = open_engine(threads=1)
    engine.register("stamps", pa.table({"utc_at": pa.array([stamp], pa.timestamp("us"))}))
    engine.table(Query("shown", "select local_of(utc_at, $zone) as shown from stamps"), zone=zone)
    assert engine.arrow("shown")["shown"].to_pylist() == [shown]
    engine.close()
