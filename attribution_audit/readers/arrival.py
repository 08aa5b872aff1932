"""The files of one object become one raw table: text columns of canonical names, and the row's number."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.engines import Engine
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.errors import MissingColumn, UnreadableExport
from attribution_audit.readers.export import NO_FRAME, ExportFile
from attribution_audit.readers.frames import write_frame
from attribution_audit.readers.layout import Layout, layout_of
from attribution_audit.readers.reader import VERSION_FROM, ObjectSpec, name_key
from attribution_audit.readers.rows import BadRow, raw_schema, read_rows
from attribution_audit.readers.survey import file_digest

ONE_AT_A_TIME = threading.Lock()
"""A database's connection is not for two threads at once."""
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Arrival:
    """One file, in the engine as its object's raw table."""

    file: str
    spec: ObjectSpec
    dialect: str
    digest: str
    header: tuple[str, ...]
    rows_before: int = 0
    """How many rows the object's earlier files have: by so many its rows are numbered on in the raw table."""
    rows: int = 0
    """How many rows the file has, bad ones too."""
    bad: tuple[BadRow, ...] = ()
    """Rows that never came into the raw table, numbered as in the file."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The canonical columns that the file has, in the file's order."""
        positions = self.spec.positions(self.header)
        there = [(position, column) for column, position in positions.items() if position is not None]
        return tuple(column for _, column in sorted(there))

    @property
    def has_versions(self) -> bool:
        """Whether it keeps one row a version of a record."""
        return VERSION_FROM in {name_key(name) for name in self.header}

    @property
    def missing(self) -> tuple[str, ...]:
        """The CRM's names of the canonical columns that the file lacks."""
        positions = self.spec.positions(self.header)
        return tuple(self.spec.names(column)[0] for column in self.spec.columns if positions[column] is None)


def arrive(spec: ObjectSpec, files: Sequence[ExportFile], engine: Engine, scratch: Path) -> list[Arrival]:
    """Read the files of one object into its raw table; files without even a header are left out.

    Raises
    ------
    MissingColumn
        If a file lacks a column without which none of its rows says anything.
    UnreadableExport
        If its content is not what its name says.
    """
    arrivals: list[Arrival] = []
    no_file(spec, engine)
    for file in files:
        before = sum(arrival.rows for arrival in arrivals)
        arrival = _text(spec, file, engine, scratch, before) if _is_text(file) else _parquet(spec, file, engine, before)
        if arrival is None:
            log.info("%s is empty", file.name)
        else:
            arrivals.append(arrival)
    return arrivals


def no_file(spec: ObjectSpec, engine: Engine) -> None:
    """Make the raw table of an object that has no file: no rows."""
    engine.register(spec.raw_table, raw_schema(spec.raw_columns).empty_table())


def _is_text(file: ExportFile) -> bool:
    return file.frame is NO_FRAME and file.table is None and file.is_csv


def _text(spec: ObjectSpec, file: ExportFile, engine: Engine, scratch: Path, before: int) -> Arrival | None:
    try:
        return _csv(spec, file, layout_of(file.path, file.name, scratch), engine, before)
    except (FileNotFoundError, PermissionError) as error:  # a full disk is said as such
        raise UnreadableExport(file.name, f"cannot be read ({error.strerror})", "Export it again.") from error


def _csv(spec: ObjectSpec, file: ExportFile, layout: Layout, engine: Engine, before: int) -> Arrival | None:
    if not layout.header:
        return None
    _require(spec, file.name, layout.header)
    arrival = Arrival(file.name, spec, layout.dialect, layout.digest, layout.header, before)
    positions = spec.positions(layout.header)
    there = engine.count(spec.raw_table)
    if layout.plain and _whole(spec, layout, positions, engine, before):
        return replace(arrival, rows=engine.count(spec.raw_table) - there)
    rows = read_rows(layout, positions, before)
    engine.register(spec.raw_table, rows.table, append=True)
    return replace(arrival, rows=rows.table.num_rows + len(rows.bad), bad=rows.bad)


def _whole(spec: ObjectSpec, layout: Layout, positions: Mapping[str, int | None], engine: Engine, before: int) -> bool:
    """Whether the engine could take the file as it is; names in a header may be blank or come twice, so it counts."""
    picked = {column: None if at is None else f"c{at}" for column, at in positions.items()}
    names = [f"c{at}" for at in range(len(layout.header))]
    try:
        engine.register_file(spec.raw_table, layout.path, picked, names, append_from=before + 2)
    except UnreadableFile as failure:
        log.info("%s is read row by row: %s", spec.name, failure.reason)
        return False
    return True


def _parquet(spec: ObjectSpec, file: ExportFile, engine: Engine, before: int) -> Arrival:
    try:
        dialect, digest, header = _written(spec, file)
        if not header:
            return Arrival(file.name, spec, dialect, digest, header, before)
        _require(spec, file.name, header)
        positions = spec.positions(header)
        picked = {column: None if at is None else header[at] for column, at in positions.items()}
        there = engine.count(spec.raw_table)
        engine.register_file(spec.raw_table, file.path, picked, append_from=before + 2)
    except (pa.ArrowException, OSError, UnreadableFile) as error:
        raise UnreadableExport(
            file.name, f"is damaged or no Parquet file ({error})", "Write the file again."
        ) from error
    return Arrival(file.name, spec, dialect, digest, header, before, engine.count(spec.raw_table) - there)


def _written(spec: ObjectSpec, file: ExportFile) -> tuple[str, str, tuple[str, ...]]:
    """What kind of table it is, its digest and its columns; a frame or a stored table is a file from here on."""
    if file.table is not None:
        header = file.table.columns
        wanted = [header[at] for at in spec.positions(header).values() if at is not None]
        with ONE_AT_A_TIME:
            file.table.write_parquet(list(dict.fromkeys(wanted)), file.path)
        return "database table", file_digest(file.path), header
    digest = write_frame(file.name, file.frame, file.path) if file.frame is not NO_FRAME else file_digest(file.path)
    kind = "Arrow" if file.frame is not NO_FRAME else "JSON" if file.record_type else "Parquet"
    return kind, digest, tuple(pq.read_schema(file.path).names)


def _require(spec: ObjectSpec, name: str, header: tuple[str, ...]) -> None:
    positions = spec.positions(header)
    for column in spec.required:
        if positions[column] is None:
            if not all(column_name.isprintable() for column_name in header):
                raise UnreadableExport(name, "is not readable text", "Export it again as CSV in UTF-8.")
            remedy = f"Export it with all fields, or name the column under [fields.{spec.name}] in the policy."
            raise MissingColumn(name, spec.names(column)[0], header, remedy)
