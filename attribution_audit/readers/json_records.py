"""Records as JSON: answers of the REST API and sObject trees of Salesforce DX, one table a record type."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.errors import UnreadableExport

TREE_ID = "ref:"
"""What precedes the name that a tree gives a record in place of an id, so that no name is taken for an id."""
REFERENCE_WITH_ID = re.compile(r"ref([A-Za-z0-9]{18})")
HEAD_BYTES = 4096

Row = dict[str, str | None]


def is_record_json(path: Path) -> bool:
    """Whether a file is JSON whose first bytes speak of records."""
    if not path.name.lower().endswith(".json"):
        return False
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES).replace(b"\0", b"")  # UTF-16 too
    return b'"records"' in head or b'"attributes"' in head


def write_types(path: Path, folder: Path) -> dict[str, Path]:
    """Write the records of each type in the file to a Parquet file of text columns; record type -> its file.

    Raises
    ------
    UnreadableExport
        If the file is no JSON, or its records name no type.
    """
    found: dict[str, list[Row]] = {}
    try:
        content = json.loads(path.read_bytes(), parse_float=str, parse_int=str)
        for record_type, row in _records(content, {}):
            found.setdefault(record_type, []).append(row)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        what = f"is not readable as JSON records ({error})"
        raise UnreadableExport(path.name, what, "Export it again, or take the file out of the export.") from error
    if not found:
        found[path.stem] = []  # "no such rows" is not "no such file"
    written = {}
    for at, record_type in enumerate(sorted(found)):
        written[record_type] = folder / f"{path.stem}.{at}.parquet"
        pq.write_table(_table(found[record_type]), written[record_type])
    return written


def _records(content: Any, parent: Row) -> Iterator[tuple[str, Row]]:
    """Each record with its type, nested ones after the one that they belong to."""
    if isinstance(content, dict) and isinstance(content.get("result"), dict):
        content = content["result"]
    listed = content["records"] if isinstance(content, dict) else content
    for record in listed:
        if not isinstance(record, dict) or not isinstance(record.get("attributes"), dict):
            raise TypeError(f"a record is {json.dumps(record)[:40]}, without the attributes that name its type")
        record_type = record["attributes"]["type"]
        row, nested = dict(parent), []
        row["Id"] = _record_id(record)
        for name, value in record.items():
            if isinstance(value, dict) and "records" in value:
                nested.append(value)
            elif isinstance(value, dict):
                row |= {f"{name}.{part}": _text(part, inner) for part, inner in value.items() if _is_cell(inner)}
            elif _is_cell(value):
                row[name] = _text(name, value)
        yield record_type, row
        for inner_records in nested:
            yield from _records(inner_records, {f"{record_type}Id": row["Id"]})


def _record_id(record: dict[str, Any]) -> str:
    """The record's id, as a field, at the end of its address, or as a tree's own name for it."""
    about = record["attributes"]
    if record.get("Id"):
        return str(record["Id"])
    if about.get("url"):
        return str(about["url"]).rsplit("/", 1)[-1]
    return _reference(str(about["referenceId"]))


def _reference(name: str) -> str:
    with_id = REFERENCE_WITH_ID.fullmatch(name)
    return with_id[1] if with_id else TREE_ID + name


def _is_cell(value: Any) -> bool:
    return value is None or isinstance(value, str | bool)  # numbers are text as they were written


def _text(name: str, value: Any) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith("@") and name.endswith("Id"):
        return _reference(value[1:])
    return value if value is None else str(value)


def _table(rows: list[Row]) -> pa.Table:
    columns = dict.fromkeys(name for row in rows for name in row)
    return pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in columns})
