"""What is read as a date, a time, money or a flag is looked at first, so that other spellings are mended."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from attribution_audit.readers.salesforce import SALESFORCE

QUERIES = files("attribution_audit.readers").joinpath("queries", "salesforce")
TYPED = re.compile(r"\b(?:day|stamp|flag|money)_value\(raw\.(\w+)")
LOOKED_AT = re.compile(r"select '(\w+)'(?: as object)?, raw\.row, '(\w+)'")
RAW = {spec.raw_table: spec.name for spec in SALESFORCE.objects}
LOOKS = "unreadable_values.sql"


def typed() -> list[tuple[str, str]]:
    """Every object and column that a query reads as something else than text."""
    found = set()
    for path in QUERIES.iterdir():
        text = path.read_text(encoding="utf-8")
        if path.name != LOOKS:
            objects = [RAW[table] for table in set(re.findall(r"raw_\w+", text)) & set(RAW)]
            found |= {(name, column) for name in objects for column in TYPED.findall(text)}
    return sorted(found)


def test_there_are_such_columns() -> None:
    assert ("Lead", "transferred_on") in typed()


@pytest.mark.parametrize(("name", "column"), typed())
def test_a_typed_column_is_looked_at(name: str, column: str) -> None:
    assert (name, column) in LOOKED_AT.findall(QUERIES.joinpath(LOOKS).read_text(encoding="utf-8"))
