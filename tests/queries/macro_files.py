"""The macros that queries may use: each engine has a file of them, under the same names with the same parameters."""

from __future__ import annotations

import re

from tests.queries.query_files import PACKAGE

FOLDER = PACKAGE / "engines/macros"
FILES = ("duckdb.sql", "spark.sql")
MACRO = re.compile(r"^create or replace macro (\w+)\(([^)]*)\) as\s", re.MULTILINE)

TYPES = {
    # macro                   takes                        gives
    "text_value":            (("string",),                 "string"),
    "label_value":           (("string",),                 "string"),
    "label_key":             (("string",),                 "string"),
    "lower_case":            (("string",),                 "string"),
    "currency_value":        (("string",),                 "string"),
    "day_text":              (("string",),                 "string"),
    "field_key":             (("string",),                 "string"),
    "reference_id":          (("string",),                 "string"),
    "id_key":                (("string",),                 "string"),
    "looks_like_id":         (("string",),                 "boolean"),
    "flag_value":            (("string",),                 "boolean"),
    "is_gone":               (("string", "string"),        "boolean"),
    "is_said":               (("string",),                 "boolean"),
    "is_no_flag":            (("string",),                 "boolean"),
    "is_no_day":             (("string",),                 "boolean"),
    "is_no_stamp":           (("string", "string"),        "boolean"),
    "is_no_money":           (("string",),                 "boolean"),
    "is_no_rate":            (("string",),                 "boolean"),
    "is_no_percent":         (("string",),                 "boolean"),
    "is_no_id":              (("string",),                 "boolean"),
    "history_problem":       (("string",) * 4,             "string"),
    "day_value":             (("string",),                 "date"),
    "stamp_value":           (("string", "string"),        "timestamp"),
    "money_value":           (("string",),                 "decimal(18, 2)"),
    "rate_value":            (("string",),                 "decimal(18, 6)"),
    "percent_value":         (("string",),                 "decimal(18, 6)"),
    "stamp_of":              (("date",),                   "timestamp"),
    "day_of":                (("timestamp",),              "date"),
    "iso_stamp":             (("timestamp",),              "string"),
    "month_in":              (("timestamp", "string"),     "string"),
    "seconds_between":       (("timestamp", "timestamp"),  "bigint"),
    "days_between":          (("timestamp", "timestamp"),  "bigint"),
    "hours_between":         (("timestamp", "timestamp"),  "bigint"),
    "calendar_days_between": (("date", "date"),            "bigint"),
    "working_days_between":  (("date", "date"),            "bigint"),
    "local_of":              (("timestamp", "string"),     "timestamp"),
    "plus_days":             (("timestamp", "bigint"),     "timestamp"),
    "plus_seconds":          (("timestamp", "bigint"),     "timestamp"),
}  # fmt: skip
"""What queries hand to a macro and have from it; macros that stand in no query are none of theirs."""


def macros(file: str) -> dict[str, str]:
    """Name -> parameters, of the macros of one engine."""
    return dict(MACRO.findall(text(file)))


def text(file: str) -> str:
    return (FOLDER / file).read_text(encoding="utf-8")
