"""What pipelines load into a warehouse: Fivetran, Stitch, Airbyte; as CSV, Parquet, DuckDB and SQLite."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable
from datetime import UTC, date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from tests.dialects.companies import Company, Row, Tables
from tests.dialects.dialect import Dialect, plainly
from tests.dialects.salesforce_copies import HISTORIES
from tests.dialects.sheets import write_sheets
from tests.dialects.spelling import OURS, as_pipeline, at, snake, sort_of, spelt

SYNCED = "2026-07-01 02:03:04.567"
ARROW = {"stamp": pa.timestamp("us", "UTC"), "day": pa.date32(), "flag": pa.bool_(), "number": pa.float64()}
STITCH_TYPES = {"Amount": "fl", "CloseDate": "de"}
"""Field of a history -> the column of its type; what is not named is text."""


def fivetran(company: Company, folder: Path) -> Path:
    """Fivetran's tables, each extracted as CSV."""
    return write_sheets(_fivetran(company, snake), folder, quoting=csv.QUOTE_MINIMAL)


def fivetran_in_camel_case(company: Company, folder: Path) -> Path:
    """The same from a connector that writes camelCase."""
    return write_sheets(_fivetran(company, _camel), folder, quoting=csv.QUOTE_MINIMAL)


def fivetran_seeds(company: Company, folder: Path) -> Path:
    """The same under names such as `sf_lead_data.csv`."""
    tables = _fivetran(company, snake)
    ours = {snake(name) for name in OURS}
    return write_sheets({name if name in ours else f"sf_{name}_data": rows for name, rows in tables.items()}, folder)


def fivetran_parquet(company: Company, folder: Path) -> Path:
    """Typed columns, one Parquet file a table."""
    for name, table in _typed(company).items():
        pq.write_table(table, folder / f"{name}.parquet")
    return folder


def fivetran_duckdb(company: Company, folder: Path) -> Path:
    """Typed columns, one DuckDB file."""
    return _into_duckdb(company, folder / "crm.duckdb", "main")


def fivetran_duckdb_schema(company: Company, folder: Path) -> Path:
    """The same in a schema of its own, beside somebody else's table."""
    path = _into_duckdb(company, folder / "warehouse.duckdb", "salesforce")
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema finance").fetchall()
        connection.execute("create table finance.ledger as select 1 as entry").fetchall()
    return path


def fivetran_sqlite(company: Company, folder: Path) -> Path:
    """Text, 0 and 1 and real numbers, one SQLite file."""
    path = folder / "crm.sqlite"
    with sqlite3.connect(path) as connection:
        for name, rows in _fivetran(company, snake).items():
            columns = ", ".join(f'"{column}"' for column in rows[0])
            places = ", ".join("?" for _ in rows[0])
            connection.execute(f'create table "{name}" ({columns})')
            values = [[_sqlite(cell) for cell in row.values()] for row in rows]
            connection.executemany(f'insert into "{name}" values ({places})', values)
    connection.close()
    return path


def stitch(company: Company, folder: Path) -> Path:
    """Lower case without separators; the values of histories split by type."""
    tables: Tables = {}
    for name, rows in company.tables.items():
        if name in OURS:
            tables[name] = rows
            continue
        split = [_split_values(row) for row in rows] if name in HISTORIES else rows
        loud = [spelt(row, flag=str.upper, day=_zoned) for row in split]
        tables[name.lower()] = [{field.lower(): cell for field, cell in row.items()} | _sdc() for row in loud]
    return write_sheets(tables, folder, quoting=csv.QUOTE_MINIMAL)


def airbyte(company: Company, folder: Path) -> Path:
    """API names, and histories whose old and new values the connector does not bring along."""
    tables: Tables = {}
    for name, rows in company.tables.items():
        marks = {"_airbyte_raw_id": "7f0c", "_airbyte_extracted_at": "2026-07-01T02:03:04Z", "_airbyte_meta": "{}"}
        valueless = [{key: cell for key, cell in row.items() if key not in ("OldValue", "NewValue")} for row in rows]
        tables[name] = rows if name in OURS else [marks | row for row in (valueless if name in HISTORIES else rows)]
    return write_sheets(tables, folder)


def text_frames(company: Company, _: Path) -> dict[str, Any]:
    """pandas frames whose columns are all text."""
    return {name: _text_table(rows).to_pandas() for name, rows in company.tables.items() if rows}


def typed_frames(company: Company, _: Path) -> dict[str, Any]:
    """pandas frames of stamps, days, flags and numbers, with missing values where there is nothing."""
    return {name: _arrow(rows).to_pandas() for name, rows in company.tables.items() if rows}


def _fivetran(company: Company, named: Callable[[str], str]) -> Tables:
    tables: Tables = {}
    for name, rows in company.tables.items():
        found = rows if name in OURS else [_synced(as_pipeline(row)) for row in rows]
        if found:
            tables[snake(name)] = [{named(field): cell for field, cell in row.items()} for row in found]
    return tables


def _synced(row: Row) -> Row:
    return row | {"_fivetran_synced": SYNCED, "_fivetran_deleted": row.get("IsDeleted", "false")}


def _camel(name: str) -> str:
    return name if name.startswith("_") else name[:1].lower() + name[1:]


def _typed(company: Company) -> dict[str, pa.Table]:
    tables = {}
    for name, rows in company.tables.items():
        if rows:
            table = _arrow(rows)
            tables[snake(name)] = table.rename_columns([snake(field) for field in table.column_names])
    return tables


def _arrow(rows: list[Row]) -> pa.Table:
    columns = {}
    for field in rows[0]:
        sort = sort_of(field)
        columns[field] = pa.array([_value(sort, row[field]) for row in rows], ARROW.get(sort, pa.string()))
    return pa.table(columns)


def _text_table(rows: list[Row]) -> pa.Table:
    return pa.table({field: pa.array([row[field] for row in rows], pa.string()) for field in rows[0]})


def _value(sort: str, cell: str) -> object:
    if not cell:
        return None
    if sort == "stamp":
        return at(cell).replace(tzinfo=UTC)
    read: dict[str, Callable[[str], object]] = {"day": date.fromisoformat, "flag": "true".__eq__, "number": float}
    return read.get(sort, str)(cell)


def _into_duckdb(company: Company, path: Path, schema: str) -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"create schema if not exists {schema}").fetchall()
        for name, table in _typed(company).items():
            connection.register("arriving", table)
            connection.execute(f'create table {schema}."{name}" as select * from arriving').fetchall()
    return path


def _sqlite(cell: str) -> object:
    if cell in ("true", "false"):
        return int(cell == "true")
    return cell or None


def _split_values(row: Row) -> Row:
    sort = STITCH_TYPES.get(row["Field"], "st")
    kept = {field: cell for field, cell in row.items() if field not in ("OldValue", "NewValue")}
    for field in ("OldValue", "NewValue"):
        value = row[field] + "T00:00:00.000000Z" if sort == "de" and row[field] else row[field]
        kept |= {f"{field}__{each}": value if each == sort else "" for each in ("fl", "st", "bo", "de")}
    return kept


def _zoned(cell: str) -> str:
    return f"{cell}T00:00:00.000000Z" if cell else ""


def _sdc() -> Row:
    return {"_sdc_batched_at": SYNCED, "_sdc_received_at": SYNCED, "_sdc_sequence": "17", "_sdc_table_version": "1"}


PIPELINES = (
    Dialect("Fivetran", plainly(fivetran)),
    Dialect("Fivetran in camelCase", plainly(fivetran_in_camel_case)),
    Dialect("Fivetran seeds", plainly(fivetran_seeds)),
    Dialect("Fivetran as Parquet", plainly(fivetran_parquet)),
    Dialect("Fivetran as DuckDB", plainly(fivetran_duckdb)),
    Dialect("Fivetran as DuckDB schema", plainly(fivetran_duckdb_schema)),
    Dialect("Fivetran as SQLite", plainly(fivetran_sqlite)),
    Dialect("Stitch", plainly(stitch)),
    Dialect("text frames", plainly(text_frames)),
    Dialect("typed frames", plainly(typed_frames)),
)
