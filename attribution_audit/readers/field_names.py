"""Columns that hold a field under another name, as the policy says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pyarrow as pa

from attribution_audit.errors import PolicyError, did_you_mean
from attribution_audit.readers.reader import RECORDS, ObjectSpec, Reader, name_key
from attribution_audit.readers.recognition import Recognised, glimpse

TRACKED = {
    "reported_source": "lead_source",
    "status": "status",
    "stage": "stage",
    "owner_id": "owner",
    "amount": "amount",
    "close_on": "close_on",
    "campaign_id": "campaign",
}
"""Canonical column -> what a change of it is called in the table `changes`."""
FURTHER = {"StageName": ("Stage",), "OwnerId": ("Owner",), "CampaignId": ("Campaign",)}
"""Other names that histories have for a column."""


def tracked_fields(reader: Reader) -> pa.Table:
    """How the histories name the fields that are followed: `record_type`, `field_key` (see `name_key`), `field`."""
    rows = {
        (spec.name, name_key(name), TRACKED[column])
        for spec in reader.objects
        if spec.fills in RECORDS
        for column in spec.columns
        if column in TRACKED
        for known in spec.names(column)[:1]
        for name in (known, *FURTHER.get(known, ()))
    }
    columns = list(zip(*sorted(rows), strict=True)) or [(), (), ()]
    names = ("record_type", "field_key", "field")
    return pa.table({name: pa.array(column, pa.string()) for name, column in zip(names, columns, strict=True)})


def with_fields(reader: Reader, fields: Mapping[str, Mapping[str, str]], recognised: Recognised) -> Reader:
    """The reader with the policy's [fields]: object -> field -> the column that holds it.

    Raises
    ------
    PolicyError
        If there is no such field, or no such column in the object's files.
    """
    by_key = {name_key(name): named for name, named in fields.items()}
    specs = [_mapped(spec, by_key.get(name_key(spec.name), {}), recognised) for spec in reader.objects]
    return replace(reader, objects=tuple(specs))


def _mapped(spec: ObjectSpec, named: Mapping[str, str], recognised: Recognised) -> ObjectSpec:
    columns = {_column(spec, field_name): name for field_name, name in named.items()}
    for file in recognised.files.get(spec.name, ()) if columns else ():
        header = glimpse(file).header
        for field_name, name in named.items():
            if name_key(name) not in {name_key(column) for column in header}:
                key, what = f"fields.{spec.name}.{field_name}", f"{file.name} has no column {name!r}"
                raise PolicyError(
                    "the policy", key, what, did_you_mean(name, header).strip() or "Name one of its columns."
                )
    return spec.with_columns(columns)


def _column(spec: ObjectSpec, field_name: str) -> str:
    column = spec.column_of(field_name)
    if column is None:
        known = [name for each in spec.raw_columns for name in spec.names(each)[:1]]
        hint = did_you_mean(field_name.replace("_", ""), known).strip() or f"Known: {', '.join(known)}."
        raise PolicyError(
            "the policy", f"fields.{spec.name}.{field_name}", f"is no field of {spec.name} that is read", hint
        )
    return column
