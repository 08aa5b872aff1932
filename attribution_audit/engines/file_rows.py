"""The rows of a CSV or Parquet file as text, by DuckDB, wherever it runs: in this process or in a cluster's workers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from attribution_audit.engines.csv_cells import delimiters

NO_CELL = "\0"
"""What a file calls null: nothing that a cell can be."""
DROPS_LAST_BLANK = int(duckdb.__version__.split(".")[0]) < 2
"""Before 2.0 DuckDB takes a row with a cell too many where that is blank, though cells before it have shifted then."""
A_BLANK_TOO_MANY = "a row has a blank cell more than the header"


def file_rows(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    columns: Mapping[str, str | None],
    header: Sequence[str] | None,
    first: int,
) -> duckdb.DuckDBPyRelation:
    """The columns of a file as `Engine.register_file` wants them, and `row`, counting from `first`."""
    row = duckdb.SQLExpression(f"row_number() over () + {int(first) - 1}").alias("row")
    arriving = connection.read_parquet(str(path)) if header is None else _csv(connection, path, header)
    return arriving.select(*[text_column(source).alias(column) for column, source in columns.items()], row)


def text_column(source: str | None) -> duckdb.Expression:
    """A column as text, '' where it is null; nulls where there is no column."""
    if source is None:
        return duckdb.ConstantExpression(None).cast("VARCHAR")
    text = duckdb.ColumnExpression(source).cast("VARCHAR")
    return duckdb.CoalesceOperator(text, duckdb.ConstantExpression(""))


def has_a_blank_too_many(path: Path, header: Sequence[str] | None, rows: int) -> bool:
    """Whether a CSV file of which `rows` were read has more cells than these, which DuckDB before 2.0 does not say."""
    return header is not None and DROPS_LAST_BLANK and delimiters(path) != (rows + 1) * (len(header) - 1)


def _csv(connection: duckdb.DuckDBPyConnection, path: Path, header: Sequence[str]) -> duckdb.DuckDBPyRelation:
    return connection.from_csv_auto(  # every option is given, so nothing is sniffed
        str(path),
        header=True,
        delimiter=",",
        quotechar='"',
        escapechar='"',
        auto_detect=False,
        strict_mode=True,
        null_padding=False,
        na_values=NO_CELL,  # a blank that counted as null would be taken where a row has one cell too many
        columns=dict.fromkeys(header, "VARCHAR"),
    )
