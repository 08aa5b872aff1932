"""The macros on cells as CRMs write them: each line is a cell and what it means."""

from datetime import date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, Query

STAMP = datetime(2023, 9, 6, 15, 23, 12)
CHECKED = "0018a00000xxxQ1AAI"


def values(engine: Engine, expression: str, *cells: str | None) -> list[object]:
    """What an expression over the column `cell` gives, cell by cell."""
    engine.register("cells", pa.table({"place": range(len(cells)), "cell": pa.array(cells, pa.string())}))
    engine.table(Query("read", f"select place, {expression} as value from cells order by place"))
    found: list[object] = engine.arrow("read")["value"].to_pylist()
    return found


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("  Ada ", "Ada"),
        ("\u00a0Ada\u00a0", "Ada"),
        ("\tA  b\n", "A  b"),
        ("", None),
        (" \u00a0\t", None),
        (None, None),
        ("NULL", "NULL"),
    ],
)
def test_text_value(engine: Engine, cell: str | None, meant: str | None) -> None:
    assert values(engine, "text_value(cell)", cell) == [meant]


def test_label_value_keeps_blank_and_missing_apart(engine: Engine) -> None:
    assert values(engine, "label_value(cell)", " Web ", "", "  ", None) == ["Web", "", "", None]


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        (CHECKED, CHECKED),
        (CHECKED[:15], CHECKED),
        (f" {CHECKED[:15]}\u00a0", CHECKED),
        (CHECKED[:15] + "aai", CHECKED),
        ("000000000000000AAA", None),
        ("000000000000000", None),
        ("", None),
        (None, None),
        ("Ana Prueba", "Ana Prueba"),
        ("abcdefghijklmno", "abcdefghijklmnoAAA"),
        ("ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO555"),
        ("AAAAaaaaaaaaaaE", "AAAAaaaaaaaaaaEPAQ"),
    ],
)
def test_reference_id(engine: Engine, cell: str | None, meant: str | None) -> None:
    assert values(engine, "reference_id(cell)", cell) == [meant]


@pytest.mark.parametrize(
    "cell",
    [
        "2023-09-06T15:23:12.000Z",
        "2023-09-06T15:23:12.000+0000",
        "2023-09-06T15:23:12+00:00",
        "2023-09-06 15:23:12+00",
        "2023-09-06 15:23:12.000000 UTC",
        "2023-09-06T20:53:12.000+0530",
        "2023-09-06T20:53:12+05:30",
        "2023-09-06 11:23:12-04",
        "2023-09-06 11:23:12",
        " 2023-09-06T11:23:12 ",
    ],
)
def test_stamp_value(engine: Engine, cell: str) -> None:
    assert values(engine, "stamp_value(cell, 'America/New_York')", cell) == [STAMP]


def test_a_stamp_without_zone_is_utc_where_the_zone_is_utc(engine: Engine) -> None:
    found = values(engine, "stamp_value(cell, 'UTC')", "2023-09-06 15:23:12", "2023-09-06", "2023-09-06T15:23")
    assert found == [STAMP, datetime(2023, 9, 6), datetime(2023, 9, 6, 15, 23)]


def test_zones_follow_summer_time(engine: Engine) -> None:
    found = values(engine, "stamp_value(cell, 'Europe/Berlin')", "2024-01-15 12:00:00", "2024-07-15 12:00:00")
    assert found == [datetime(2024, 1, 15, 11), datetime(2024, 7, 15, 10)]


@pytest.mark.parametrize(
    "cell", ["", "  ", None, "infinity", "epoch", "0000-01-01", "12024-01-01", "2024-13-01", "06/09/2023", "today"]
)
def test_what_is_no_time(engine: Engine, cell: str | None) -> None:
    assert values(engine, "stamp_value(cell, 'UTC')", cell) == [None]
    assert values(engine, "day_value(cell)", cell) == [None]


def test_day_value_is_the_day_that_is_written(engine: Engine) -> None:
    cells = ["2023-05-30", "2023-05-30 00:00:00", " 2023-05-30T23:59:59.000-0700"]
    assert values(engine, "day_value(cell)", *cells) == [date(2023, 5, 30)] * 3


def test_flag_value(engine: Engine) -> None:
    cells = ["1", "TRUE", "True", "yes", " t ", "0", "FALSE", "no", "n", "", "maybe", "2", None]
    assert values(engine, "flag_value(cell)", *cells) == [True] * 5 + [False] * 4 + [None] * 4


def test_money_value(engine: Engine) -> None:
    cells = ["25000.0", " 7 ", "-3.005", "1e3", "", "$5", "1,5", "nan", "inf", "9" * 20, None]
    money = [Decimal("25000.00"), Decimal("7.00"), Decimal("-3.01"), Decimal("1000.00")]
    assert values(engine, "money_value(cell)", *cells) == money + [None] * 7


def test_amounts_leave_room_for_sums(engine: Engine) -> None:
    cells = ["99999999999999.99", "-99999999999999.99", "100000000000000", "9999999999999999"]
    most = Decimal("99999999999999.99")
    assert values(engine, "money_value(cell)", *cells) == [most, -most, None, None]


def test_rate_value(engine: Engine) -> None:
    assert values(engine, "rate_value(cell)", "1.0825", "x", "1e9") == [Decimal("1.082500"), None, None]


def test_percent_value(engine: Engine) -> None:
    found = values(engine, "percent_value(cell)", "100", " 33.333333 ", "-50", "1000", "x")
    assert found == [Decimal(100), Decimal("33.333333"), Decimal(-50), None, None]
