"""Cells as nobody should write them, and what the macros make of them: every engine must make the same."""

from __future__ import annotations

from random import Random

import pyarrow as pa

from attribution_audit.engines import Engine, Query

TEXTS = [
    "", None, " ", "\u00a0x\u00a0", "\u2003\tfoo\u3000", "a", "\ta\n", "N/A", "n/a ", "#N/A", "None", "\\N",
    "nan", "-", "--", "[not provided]", "9999-12-31T00:00:00Z", "0000-00-00", "Null\n", "ſelect", "noNe",
    "İstanbul ΑΣ", "ß", "ǅ", "STRASSE", "e\u0301", "😀", "\u202eabc", "'; drop", "a\\b", "%_", '"q"',
    "line\nbreak", "\x0bv\x0b", "EUR", "eur ", "usd", "000", "€", "Straße", "Lead.LeadSource", "lead_source",
    "Account.Owner__c", "a.b.c", " x  y ", "X\t\tY", "a\u00a0\u00a0b",
]  # fmt: skip
IDS = [
    "00Q000000000001", "00Q000000000001AAA", "00QABCdefGHIjkl", "00Qabcdefghijklaaz", "000000000000000AAA",
    "00Q00000000000ßAAA", " 00Q000000000001AAA ", "0123456789012345678", "AAAAaaaaaaaaaaE", "ABCDEFGHIJKLMNO",
]  # fmt: skip
FLAGS = ["true", "TRUE ", "Yes", "1", "1.0", "0", "0.0", "no", "F", "t", "2", "true\n"]
STAMPS = [
    "2024-1-5", "2024-01-01 1:2:3", "2024-01-01T10:00", "2024-01-01 24:00:00", "2024-01-01 24:00",
    "2024-01-01T24:00:00.000Z", "2024-01-01 10:00:00.1234567", "2024-01-01 10:00:00.", "2024-01-01 10:00:60",
    "2024-01-01 10", "2024-01-01T10:00:00Z", "2024-01-01T10:00:00+02:00", "2024-01-01T10:00:00.000+0000",
    "2024-01-01T10:00:00.000Z", "2024-01-01T10:00:00.123Z", "2024-01-01T10:00:00 +02", "2024-01-01 10:00 +0230",
    "2024-01-01 10:00:00 UTC", "2024-01-01  10:00:00", "2024-02-30", "2024-02-30T00:00:00.000Z",
    "2024-01-01 10:00:00 Europe/Berlin", "2024-01-01x", "2024-01-01T", "2024-01-01 ", " 2024-01-01",
    "\t2024-01-01 10:00:00\n", "2024-01-01 10:00:00  ", "2024-01-01t10:00:00", "2024-01-01T10:00:00z",
    "2024-01-01 10:0", "1000-01-01", "0999-12-31", "8999-12-31", "9000-01-01", "2024-01-01 10:00:00,123",
    "2024-01-01T10:00:00-0830", "2024-01-01T10:00:00+8", "2024/01/01", "2024-11-03 01:30:00",
    "2024-03-10 02:30:00", "2024-10-27 02:30:00", "2024-03-31 02:30:00", "2024-04-07 01:45:00",
    "2024-10-06 02:15:00", "2024-1-1 1:00+02:00", "1970-01-01", "1969-12-31 23:59:59.999",
    "1850-01-01 00:00:00", "2024-01-01T00:00:00", "2024-01-01T00:00:00.5", "2024-01-01 10:00:00+14",
    "2024-01-01 10:00:00-12:30", "2024-01-01+02", "2024-01-01Z", "infinity", "epoch", "now", "2024-W01", "2024",
]  # fmt: skip
NUMBERS = [
    "1e3", "+5", ".5", "5.", "1_000", "1.005", "-1.005", "1.004999", "NaN", "inf", "1,000", "0x10", "٣",
    "1 000", " 5 ", "\t5", "5\n", "1e-2", "99999999999999.99", "99999999999999.995", "1e20", "--5", "5e",
    "1E+2", "00012", "-0", "-0.001", "12345678901234.567", "1d", ".", "-.5", "1.234", "-12.345", "100.000",
    "1e-999", "1e999", "0.0000005", "0.0000004999", "1.5e1", "999.9999995", "999.9999994",
]  # fmt: skip
MARKS = "0123456789-: TZ.+\t\u00a0UTCnNaA/"
SLIPS = 2_500
ZONES = ("UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe")
LATER = "stamp_value('2024-01-01T10:00:00.500Z', 'UTC')"
OF_A_CELL = (
    "text_value", "is_said", "label_value", "lower_case", "trimmed", "currency_value", "looks_like_id",
    "reference_id", "id_key", "flag_value", "day_text", "field_key", "day_value", "money_value", "rate_value",
    "percent_value", "is_no_day", "is_no_flag", "is_no_money", "is_no_rate", "is_no_percent", "is_no_id",
    "label_key",
)  # fmt: skip
EXPRESSIONS = {
    **{macro: f"{macro}(cell)" for macro in OF_A_CELL},
    **{f"stamp {zone}": f"stamp_value(cell, '{zone}')" for zone in ZONES},
    "iso_stamp": "iso_stamp(stamp_value(cell, 'UTC'))",
    "month_in": "month_in(stamp_value(cell, 'UTC'), 'America/New_York')",
    "is_no_stamp": "is_no_stamp(cell, 'UTC')",
    "history_problem": "history_problem(cell, cell, cell, 'UTC')",
    "is_gone": "is_gone(cell, cell)",
    "seconds_between": f"seconds_between(stamp_value(cell, 'UTC'), {LATER})",
    "days_between": f"days_between(stamp_value(cell, 'UTC'), {LATER})",
    "calendar_days_between": "calendar_days_between(day_value(cell), day_value('2024-05-05'))",
    "plus_days": "plus_days(stamp_value(cell, 'UTC'), 3)",
    "plus_seconds": "plus_seconds(stamp_value(cell, 'UTC'), -30)",
    "stamp_of": "stamp_of(day_value(cell))",
    "day_of": "day_of(stamp_value(cell, 'UTC'))",
}


def odd_cells() -> list[str | None]:
    """All of them, and as many again with one or two slips of the pen."""
    cells = [*TEXTS, *IDS, *FLAGS, *STAMPS, *NUMBERS]
    random = Random(1)
    return cells + [_slipped(random.choice([*STAMPS, *NUMBERS, *IDS]), random) for _ in range(SLIPS)]


def _slipped(cell: str, random: Random) -> str:
    letters = list(cell)
    for _ in range(random.randint(1, 2)):
        at = random.randint(0, len(letters))
        letters[at : at + random.randint(0, 1)] = random.choice([[], [random.choice(MARKS)]])
    return "".join(letters)


def meant(engine: Engine) -> dict[str, list[object]]:
    """Expression -> what it makes of each cell."""
    cells = odd_cells()
    engine.register("cells", pa.table({"place": range(len(cells)), "cell": pa.array(cells, pa.string())}))
    found = {}
    for name, expression in EXPRESSIONS.items():
        engine.table(Query("meant", f"select place, {expression} as value from cells"))
        found[name] = engine.arrow("meant").sort_by("place")["value"].to_pylist()
    return found
