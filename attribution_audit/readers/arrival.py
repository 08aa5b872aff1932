"""One file becomes one raw table: text columns of canonical names, and the row's number."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.engines import Engine
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.errors import MissingColumn, UnreadableExport
from attribution_audit.readers.export import NO_FRAME, ExportFile
from attribution_audit.readers.frames import write_frame
from attribution_audit.readers.layout import Layout, layout_of
from attribution_audit.readers.reader import ObjectSpec
from attribution_audit.readers.rows import BadRow, raw_schema, read_rows
from attribution_audit.readers.survey import file_digest

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Arrival:
    """One file, in the engine as its object's raw table."""

    file: str
    spec: ObjectSpec
    dialect: str
    digest: str
    header: tuple[str, ...]
    bad: tuple[BadRow, ...] = ()
    """Rows that never came into the raw table."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The canonical columns that the file has, in the file's order."""
        positions = self.spec.positions(self.header)
        there = [(position, column) for column, position in positions.items() if position is not None]
        return tuple(column for _, column in sorted(there))

    @property
    def missing(self) -> tuple[str, ...]:
        """The CRM's names of the canonical columns that the file lacks."""
        positions = self.spec.positions(self.header)
        return tuple(self.spec.names(column)[0] for column in self.spec.columns if positions[column] is None)


def arrive(spec: ObjectSpec, file: ExportFile, engine: Engine, scratch: Path) -> Arrival | None:
    """Read `file` into the raw table of `spec`; None, and no rows, for a file without even a header.

    Raises
    ------
    MissingColumn
        If the file lacks a column without which none of its rows says anything.
    UnreadableExport
        If its content is not what its name says.
    """
    if file.frame is not NO_FRAME:
        return _parquet(spec, file, engine, write_frame(file.name, file.frame, file.path))
    if file.is_parquet:
        return _parquet(spec, file, engine, None)
    layout = layout_of(file.path, file.name, scratch)
    if not layout.header:
        log.info("%s is empty", file.name)
        no_file(spec, engine)
        return None
    _require(spec, file.name, layout.header)
    return Arrival(file.name, spec, layout.dialect, layout.digest, layout.header, _csv(spec, layout, engine))


def no_file(spec: ObjectSpec, engine: Engine) -> None:
    """Make the raw table of an object that has no file: no rows."""
    engine.register(spec.raw_table, raw_schema(spec.raw_columns).empty_table())


def _csv(spec: ObjectSpec, layout: Layout, engine: Engine) -> tuple[BadRow, ...]:
    positions = spec.positions(layout.header)
    if layout.plain and _whole(spec, layout, positions, engine):
        return ()
    rows = read_rows(layout, positions)
    engine.register(spec.raw_table, rows.table)
    return rows.bad


def _whole(spec: ObjectSpec, layout: Layout, positions: Mapping[str, int | None], engine: Engine) -> bool:
    """Whether the engine could take the file as it is; names in a header may be blank or come twice, so it counts."""
    picked = {column: None if at is None else f"c{at}" for column, at in positions.items()}
    try:
        engine.register_file(spec.raw_table, layout.path, picked, [f"c{at}" for at in range(len(layout.header))])
    except UnreadableFile as failure:
        log.info("%s is read row by row: %s", spec.name, failure.reason)
        return False
    return True


def _parquet(spec: ObjectSpec, file: ExportFile, engine: Engine, frame_digest: str | None) -> Arrival:
    try:
        header = tuple(pq.read_schema(file.path).names)
        _require(spec, file.name, header)
        positions = spec.positions(header)
        picked = {column: None if at is None else header[at] for column, at in positions.items()}
        engine.register_file(spec.raw_table, file.path, picked)
    except (pa.ArrowException, OSError, UnreadableFile) as error:
        raise UnreadableExport(file.name, f"is not readable as Parquet ({error})", "Write the file again.") from error
    if frame_digest is not None:
        return Arrival(file.name, spec, "Arrow", frame_digest, header)
    return Arrival(file.name, spec, "Parquet", file_digest(file.path), header)


def _require(spec: ObjectSpec, name: str, header: tuple[str, ...]) -> None:
    positions = spec.positions(header)
    for column in spec.required:
        if positions[column] is None:
            raise MissingColumn(name, spec.names(column)[0], header)
