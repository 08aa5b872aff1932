"""How values and texts stand in Spark: parameters, Arrow tables, the queries' own words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pyarrow as pa

from attribution_audit.engines.engine import Parameter
from attribution_audit.engines.query import PARAMETER
from attribution_audit.engines.spark.macros import written_out


def spark_text(text: str) -> str:
    """The text of a query in Spark's words: macros written out, and its own mark for parameters.

    >>> spark_text("select day_of($as_of) as taken_on")
    'select (cast(:as_of as date)) as taken_on'
    """
    return PARAMETER.sub(r":\1", written_out(text))


def literal(value: Parameter) -> Any:
    """A parameter as a Spark literal; a stamp has no zone."""
    from pyspark.sql.functions import expr, lit

    if isinstance(value, datetime):
        return expr(f"timestamp_ntz'{value.replace(tzinfo=None).isoformat(' ')}'")
    if isinstance(value, date):
        return expr(f"date'{value.isoformat()}'")
    return lit(value)


def plain_table(table: pa.Table) -> pa.Table:
    """An Arrow table in the types that both engines give: no views, no dictionaries, no word on what may be null.

    In one piece: PySpark takes an empty piece for the end.
    """
    schema = pa.schema([pa.field(field.name, _plain(field.type)) for field in table.schema])
    return pa.table([table[at].cast(field.type) for at, field in enumerate(schema)], schema=schema).combine_chunks()


def _plain(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(kind):
        return _plain(kind.value_type)
    if pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return pa.string()
    if pa.types.is_unsigned_integer(kind):
        return pa.int64()
    return kind
