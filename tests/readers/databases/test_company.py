"""A small company comes out of each database cell by cell as it went in, under the names that Fivetran gives."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from attribution_audit.readers.databases import Database

COMPANY = {
    "lead": [
        {
            "id": "00Q000000000001AAA",
            "last_name": "Müller-Łęcka",
            "company": 'Smith, Jones & Co\n"London"',
            "lead_source": "Webinar",
            "created_date": "2024-05-02 10:00:00+00",
            "is_deleted": "false",
            "converted_date": "2024-05-09",
        },
        {
            "id": "00Q000000000002AAA",
            "last_name": "李",
            "company": "",
            "lead_source": None,
            "created_date": "2024-02-29 23:59:59.5+00",
            "is_deleted": "true",
            "converted_date": None,
        },
    ],
    "opportunity": [
        {"id": "006000000000001AAA", "name": "' or 1=1; --", "amount": "125000.50", "stage_name": "Closed Won"},
        {"id": "006000000000002AAA", "name": " blanks stay ", "amount": None, "stage_name": "null"},
    ],
    "opportunity_field_history": [
        {
            "id": "017000000000001AAA",
            "opportunity_id": "006000000000001AAA",
            "field": "LeadSource",
            "old_value": "Webinar",
            "new_value": None,
        },
    ],
}
TYPES = {"created_date": "timestamptz", "is_deleted": "boolean", "converted_date": "date", "amount": "numeric(18, 2)"}


def statements(schema: str, types: dict[str, str]) -> list[str]:
    made = []
    for table, kept in COMPANY.items():
        columns = ", ".join(f"{column} {types.get(column, 'text')}" for column in kept[0])
        made.append(f"create table {schema}{table} ({columns})")
        made += [f"insert into {schema}{table} values ({', '.join(map(literal, row.values()))})" for row in kept]
    return made


def literal(value: str | None) -> str:
    return "null" if value is None else "'" + value.replace("'", "''") + "'"


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    path = tmp_path / "crm"
    connection = sqlite3.connect(path)
    for statement in statements("", {}):
        connection.execute(statement)
    connection.commit()
    connection.close()
    return str(path)


@pytest.fixture
def duckdb_file(tmp_path: Path) -> str:
    path = tmp_path / "crm.db"
    connection = duckdb.connect(str(path))
    for statement in ["create schema salesforce", *statements("salesforce.", TYPES)]:
        connection.execute(statement).fetchall()
    connection.close()
    return str(path)


@pytest.fixture
def postgresql(server, empty_database: str) -> str:
    server.run(empty_database, "create schema salesforce", *statements("salesforce.", TYPES))
    return empty_database


@pytest.mark.parametrize(
    ("kind", "schema"), [("sqlite", ""), ("duckdb_file", "salesforce"), ("postgresql", "salesforce")]
)
def test_every_cell_comes_out_as_it_went_in(
    kind: str, schema: str, request: pytest.FixtureRequest, opened: Callable[[str], Database], rows
) -> None:
    database = opened(request.getfixturevalue(kind))
    assert [(table.schema, table.name) for table in database.tables] == [(schema, name) for name in sorted(COMPANY)]
    for table in database.tables:
        assert table.columns == tuple(COMPANY[table.name][0])
        assert sorted(rows(table), key=lambda row: row["id"]) == COMPANY[table.name]


@pytest.mark.parametrize("kind", ["sqlite", "duckdb_file", "postgresql"])
def test_only_the_columns_asked_for_are_written_in_the_order_asked(
    kind: str, request: pytest.FixtureRequest, opened: Callable[[str], Database], rows
) -> None:
    lead = opened(request.getfixturevalue(kind)).tables[0]
    written = rows(lead, "lead_source", "id")
    assert [list(row) for row in written] == [["lead_source", "id"]] * 2
    assert {row["id"]: row["lead_source"] for row in written}["00Q000000000001AAA"] == "Webinar"
