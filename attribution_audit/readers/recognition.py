"""Which object of the CRM each file of an export holds: by the policy, by its name, or by its columns and ids."""

from __future__ import annotations

import csv
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.errors import PolicyError, UnreadableExport, did_you_mean
from attribution_audit.readers.export import NO_FRAME, Export, ExportFile
from attribution_audit.readers.frames import column_names
from attribution_audit.readers.layout import AROUND_NAMES, LARGEST_CELL, delimiter_of
from attribution_audit.readers.reader import VERSION_FROM, ObjectSpec, Reader, name_key
from attribution_audit.readers.survey import open_bytes

PEEKED_BYTES = 1 << 16
PEEKED_ROWS = 5
PART = re.compile(r"[_\-. ]*(?:part|chunk)?[_\-. ]*\(?\d{1,3}\)?$", re.IGNORECASE)
"""What tells the parts of one object apart: `Task_2`, `Task (1)`, `Task.part3`."""
BEFORE = re.compile(r"^(?:sf|sfdc|salesforce|stg|src|raw|fivetran|stitch|airbyte|extract|export|bulk)[_\-. ]+", re.I)
AFTER = re.compile(
    r"[_\-. ]+(?:data|extract|export|table|raw|bulk|query|results?|\d{4}-?\d\d-?\d\d(?:[t_\- ]?[\d_\-]{4,8}z?)?)$", re.I
)
RESEMBLING_COLUMNS = 5
"""How many known columns a file must have, or all that the object has, to be taken for it without bearing its name."""


@dataclass(frozen=True)
class Glimpse:
    """The first line of a file, and the first ids below it."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()

    def has(self, spec: ObjectSpec) -> bool:
        """Whether it has the columns without which no row of the object can be used."""
        positions = spec.positions(self.header)
        return all(positions[column] is not None for column in spec.required)

    def resembles(self, spec: ObjectSpec) -> bool:
        """Whether columns and ids say that it is this object."""
        positions = spec.positions(self.header)
        known = sum(positions[column] is not None for column in spec.columns)
        at = positions[next(iter(spec.columns))]
        if at is None or not spec.id_prefix or not self.has(spec):
            return False
        ids = [row[at] for row in self.rows if at < len(row)]
        alike = bool(ids) and all(cell.strip().startswith(spec.id_prefix) for cell in ids)
        return alike and known >= min(RESEMBLING_COLUMNS, len(spec.columns))


@dataclass(frozen=True)
class Recognised:
    """Object -> its files, in the order of their names; and what was concluded on the way, in sentences."""

    files: Mapping[str, tuple[ExportFile, ...]]
    notes: tuple[str, ...] = ()


def recognise(reader: Reader, found: Export, named: Mapping[str, str]) -> Recognised:
    """The files of each object of `reader`; `named` is the policy's [objects].

    Of the ways in which files can be told the surest counts: a file with the object's own name (or several, numbered
    as parts) makes others with longer names no part of it.

    Raises
    ------
    PolicyError
        If the policy names a file that the export does not have.
    UnreadableExport
        If two files hold one object whose rows have no ids.
    """
    mapped = _mapped(reader, found, named)
    taken = {file.name for files in mapped.values() for file in files}
    rest = [file for file in found.files if file.name not in taken]
    glimpses = {file.name: glimpse(file) for file in rest if file.stem}
    chosen: dict[str, tuple[ExportFile, ...]] = dict(mapped)
    notes: list[str] = []
    for by in (_by_name, _by_longer_name, _by_content):
        free = [file for file in rest if file.name in glimpses and file.name not in taken]
        told: dict[str, list[ExportFile]] = defaultdict(list)
        for file in free:
            spec = by(reader, file, glimpses[file.name])
            if spec is not None and spec.name not in chosen:
                told[spec.name].append(file)
        for name, files in told.items():
            chosen[name] = tuple(files)
            taken |= {file.name for file in files}
            notes += [
                f"{file.name} was taken for {name} by its columns and ids." for file in files if by is _by_content
            ]
    for name, parts in chosen.items():
        schemas = sorted({part.table.schema for part in parts if part.table is not None})
        if len(schemas) > 1:
            what = f"{name} stands in the schemas {' and '.join(schemas)}"
            raise UnreadableExport(found.where, what, "Add ?schema=NAME to the URL, or name the table under [objects].")
    for name, parts in () if reader.in_parts else chosen.items():
        if len(parts) > 1:
            what = f"{parts[0].name} and {parts[1].name} both hold {name}"
            raise UnreadableExport(found.where, what, "Keep one of them.")
    return Recognised(chosen, tuple(notes))


def _mapped(reader: Reader, found: Export, named: Mapping[str, str]) -> dict[str, tuple[ExportFile, ...]]:
    specs = {name_key(spec.name): spec for spec in reader.objects}
    mapped = {}
    for name, wanted in named.items():
        spec = specs.get(name_key(name))
        if spec is None:
            continue
        files = tuple(file for file in found.files if name_key(wanted) in {name_key(file.name), name_key(file.stem)})
        if not files:
            hint = did_you_mean(wanted, [file.name for file in found.files]).strip() or "Name a file or table of it."
            raise PolicyError("the policy", f"objects.{name}", f"{found.where} holds no {wanted!r}", hint)
        mapped[spec.name] = files
    return mapped


def _by_name(reader: Reader, file: ExportFile, seen: Glimpse) -> ObjectSpec | None:
    """The object whose own name the file bears, numbered or not.

    Fivetran calls the versions of a record OPPORTUNITY_HISTORY: such a table holds opportunities.
    """
    specs = _specs(reader)
    key = name_key(file.stem)
    spec = specs.get(key) or specs.get(name_key(PART.sub("", file.stem)))
    if spec is not None and VERSION_FROM in {name_key(name) for name in seen.header} and not seen.has(spec):
        return specs.get(name_key(spec.name).removesuffix("history"))
    return spec


def _by_longer_name(reader: Reader, file: ExportFile, seen: Glimpse) -> ObjectSpec | None:
    """The object in a name such as `sf_lead_data`, `Leads` or `opportunity-2026-06-30`, if the columns agree."""
    stem = file.stem
    while (shorter := AFTER.sub("", BEFORE.sub("", PART.sub("", stem)))) != stem:
        stem = shorter
    for name in (stem, re.sub("ies$", "y", stem, flags=re.I), re.sub("s$", "", stem, flags=re.I)):
        spec = _by_name(reader, _named(file, name), seen)
        if spec is not None and seen.has(spec):
            return spec
    return None


def _by_content(reader: Reader, file: ExportFile, seen: Glimpse) -> ObjectSpec | None:
    return next((spec for spec in reader.objects if file.stem and seen.resembles(spec)), None)


def _named(file: ExportFile, stem: str) -> ExportFile:
    return ExportFile(stem, file.path, record_type=stem)


def _specs(reader: Reader) -> dict[str, ObjectSpec]:
    return {name_key(spec.name): spec for spec in reader.objects}


def glimpse(file: ExportFile) -> Glimpse:
    """The header of a file and, where they cost nothing, its first rows; nothing of what cannot be read."""
    if file.frame is not NO_FRAME:
        return Glimpse(column_names(file.frame))
    if file.table is not None:
        return Glimpse(file.table.columns)
    try:
        return _csv_glimpse(file) if file.is_csv else _parquet_glimpse(file)
    except (OSError, EOFError, ValueError, zlib.error, csv.Error, pa.ArrowException):
        return Glimpse(())  # whatever is wrong with it is said when it is read


def _csv_glimpse(file: ExportFile) -> Glimpse:
    with open_bytes(file.path) as stream:
        head = stream.read(PEEKED_BYTES)
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    csv.field_size_limit(LARGEST_CELL)
    lines = head.decode(encoding, "replace").replace("\0", "").splitlines()
    first = next((line for line in lines if line.strip()), "")
    records = (cells for cells in csv.reader(lines, delimiter=delimiter_of(first)) if cells)
    rows = [tuple(cells) for cells in islice(records, PEEKED_ROWS + 1)]
    return Glimpse(tuple(name.strip(AROUND_NAMES) for name in rows[0]), tuple(rows[1:])) if rows else Glimpse(())


def _parquet_glimpse(file: ExportFile) -> Glimpse:
    with pq.ParquetFile(file.path) as opened:
        header = tuple(opened.schema_arrow.names)
        batch = next(opened.iter_batches(PEEKED_ROWS), None)
    rows: Iterable[dict[str, object]] = batch.to_pylist() if batch is not None else ()
    return Glimpse(header, tuple(tuple(str(row[name]) for name in header) for row in rows))
