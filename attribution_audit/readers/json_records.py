"""Records as JSON: answers of the REST API and sObject trees of Salesforce DX, one table a record type."""

from __future__ import annotations

import hashlib
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
RECORDS_HEAD = re.compile(rb'"records"\s*:\s*\[|"attributes"\s*:\s*\{')

Row = dict[str, str | None]


def is_record_json(path: Path) -> bool:
    """Whether a file is JSON whose first bytes speak of records."""
    if not path.name.lower().endswith(".json"):
        return False
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES).replace(b"\0", b"")  # UTF-16 too
    return RECORDS_HEAD.search(head) is not None


def write_types(path: Path, folder: Path) -> dict[str, tuple[str, Path]]:
    """Write the records in the file to Parquet files of text columns: name of the part -> record type and file.

    Records nested in others were asked for with fields of their own: they are a part apart, lest a field that nobody
    asked for look blank.

    Raises
    ------
    UnreadableExport
        If the file is no JSON, one page of several, or its records name no type.
    """
    found: dict[tuple[str, str], list[Row]] = {}
    try:
        content = json.loads(path.read_bytes(), parse_float=str, parse_int=str)
        for record_type, under, row in _records(content, {}, ""):
            found.setdefault((record_type, under), []).append(row)
        found = found or {(path.stem, ""): []}  # "no such rows" is not "no such file"
        return {
            f"{under}.{record_type}" if under else record_type: (record_type, _written(rows, path, folder, at))
            for at, ((record_type, under), rows) in enumerate(sorted(found.items()))
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, pa.ArrowException) as error:
        what = f"is damaged or holds no records as JSON ({error})"
        raise UnreadableExport(path.name, what, "Export it again, or take the file out of the export.") from error


def _written(rows: list[Row], path: Path, folder: Path, at: int) -> Path:
    """The file of some rows, whose name no other file of the export shares."""
    unique = hashlib.sha256(str(path).encode(errors="replace")).hexdigest()[:16]
    target = folder / f"{unique}.{at}.parquet"
    pq.write_table(_table(rows), target)
    return target


def _records(content: Any, parent: Row, under: str) -> Iterator[tuple[str, str, Row]]:
    """Each record with its type and what it is nested under, nested ones after the one that they belong to."""
    if isinstance(content, dict) and isinstance(content.get("result"), dict):
        content = content["result"]
    if isinstance(content, dict) and (content.get("done") is False or content.get("nextRecordsUrl")):
        raise ValueError("it is one page of several: 'done' is false; fetch all pages")
    listed = content["records"] if isinstance(content, dict) else content
    for record in listed:
        if not isinstance(record, dict) or not isinstance(record.get("attributes"), dict):
            raise TypeError(f"a record is {json.dumps(record)[:40]}, without the attributes that name its type")
        record_type = str(record["attributes"]["type"] or "")
        row, nested = dict(parent), []
        row["Id"] = _record_id(record)
        for name, value in record.items():
            if isinstance(value, dict) and "records" in value:
                nested.append((name, value))
            elif isinstance(value, dict):
                row |= {f"{name}.{part}": _text(part, inner) for part, inner in value.items() if _is_cell(inner)}
            elif _is_cell(value):
                row[name] = _text(name, value)
        yield record_type, under, row
        for name, inner_records in nested:
            yield from _records(inner_records, {f"{record_type}Id": row["Id"]}, f"{record_type}.{name}")


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
    return value if value is None else str(value).encode(errors="replace").decode()  # half an emoji is no text


def _table(rows: list[Row]) -> pa.Table:
    columns = dict.fromkeys(name for row in rows for name in row)
    return pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in columns})
