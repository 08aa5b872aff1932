"""What an export consists of: the files of a folder or ZIP, the tables of a database, or a mapping of frames."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.archive import unpack
from attribution_audit.readers.databases import Database, StoredTable, is_database, open_database
from attribution_audit.readers.json_records import is_record_json, write_types

ENDINGS = (".csv.gz", ".csv", ".parquet")
NO_FRAME = object()
EXAMPLE = "An export holds files such as Lead.csv and Opportunity.csv."


@dataclass(frozen=True)
class ExportFile:
    """One file, `name` as the user knows it; or a frame or a stored table, written to `path` when it is read."""

    name: str
    path: Path
    frame: Any = NO_FRAME
    table: StoredTable | None = None
    record_type: str = ""
    """The object that the content itself names (JSON does); empty where it names none."""

    @property
    def stem(self) -> str:
        """What it is named after; empty where its ending is none of ours."""
        if self.frame is not NO_FRAME or self.table is not None:
            return self.name.rsplit(".", 1)[-1]
        if self.record_type:
            return self.record_type
        name = self.name.rsplit("/", 1)[-1]
        return next((name[: -len(ending)] for ending in ENDINGS if name.lower().endswith(ending)), "")

    @property
    def is_csv(self) -> bool:
        """Whether it is text, else Parquet (or becomes it)."""
        return self.path.name.lower().endswith((".csv", ".csv.gz"))


@dataclass(frozen=True)
class Export:
    """The files of one export; `where` it is, in words for messages."""

    where: str
    files: tuple[ExportFile, ...]
    database: Database | None = None

    def close(self) -> None:
        """Let go of the database, where it is one."""
        if self.database is not None:
            self.database.close()


def find_export(export: str | Path | Mapping[str, Any], scratch: Path) -> Export:
    """The files of an export; ZIPs are unpacked and what is no file is written into the folder `scratch`.

    Raises
    ------
    UnreadableExport
        If there is no such folder, file or database, nothing in it, or a ZIP that cannot be trusted.
    """
    if isinstance(export, Mapping):
        frames = enumerate(export.items())  # written to disk under a number: a name may not be fit for a file
        files = tuple(ExportFile(str(name), scratch / f"frame{at}.parquet", frame) for at, (name, frame) in frames)
        return Export("the frames given", files)
    if is_database(str(export)):
        return _stored(open_database(str(export)), scratch)
    path = Path(export)
    if not path.exists():
        raise UnreadableExport(
            str(path), "there is no such folder or ZIP", "Give the folder that holds the CRM's files."
        )
    found = tuple(_in_folder(path, scratch) if path.is_dir() else _in_zip(path, scratch / "unpacked", scratch))
    if not found:
        raise UnreadableExport(str(path), "holds no files", _hint(path))
    return Export(str(path), _told_apart(found))


def _stored(database: Database, scratch: Path) -> Export:
    named = ((f"{table.schema}.{table.name}" if table.schema else table.name, table) for table in database.tables)
    files = (ExportFile(name, scratch / f"table{at}.parquet", table=table) for at, (name, table) in enumerate(named))
    return Export(database.where, tuple(files), database)


def _in_folder(folder: Path, scratch: Path) -> Iterator[ExportFile]:
    """The files of a folder, and of the ZIPs in it: a large export comes in several."""
    try:
        entries = sorted(entry for entry in folder.iterdir() if entry.is_file() and not entry.name.startswith("."))
    except OSError as error:
        raise UnreadableExport(
            str(folder), f"cannot be opened ({error})", "Give a folder that you may read."
        ) from error
    for at, entry in enumerate(entries):
        if entry.suffix.lower() == ".zip":
            zipped = _in_zip(entry, scratch / f"unpacked{at}", scratch)
            yield from (replace(file, name=f"{entry.name}/{file.name}") for file in zipped)
        else:
            yield from _files(entry, scratch)


def _in_zip(path: Path, folder: Path, scratch: Path) -> Iterator[ExportFile]:
    if not path.is_file() or not zipfile.is_zipfile(path):  # a pipe would be waited for
        what = "is neither a folder nor a ZIP nor a database"
        raise UnreadableExport(str(path), what, "Give the folder that holds the CRM's files.")
    folder.mkdir()
    unpack(path, folder)
    for entry in sorted(folder.iterdir()):
        yield from _files(entry, scratch)


def _files(entry: Path, scratch: Path) -> Iterable[ExportFile]:
    """The file itself, or one of each record type that a JSON file holds."""
    if not is_record_json(entry):
        return [ExportFile(entry.name, entry)]
    parts = write_types(entry, scratch)
    names = [entry.name] if len(parts) == 1 else [f"{entry.name}:{part}" for part in parts]
    return [
        ExportFile(name, path, record_type=record_type)
        for name, (record_type, path) in zip(names, parts.values(), strict=True)
    ]


def _told_apart(files: tuple[ExportFile, ...]) -> tuple[ExportFile, ...]:
    """Files out of ZIPs bear their own names, unless two have the same one."""
    short = [file.name.rsplit("/", 1)[-1] for file in files]
    counts = Counter(short)
    return tuple(
        replace(file, name=name) if counts[name] == 1 else file for file, name in zip(files, short, strict=True)
    )


def _hint(path: Path) -> str:
    inside = sorted(entry for entry in path.iterdir() if entry.is_dir()) if path.is_dir() else []
    likely = [entry for entry in inside if any("opportunity" in file.name.lower() for file in entry.iterdir())]
    named = likely or (inside if len(inside) == 1 else [])
    return f"Its files may lie in {named[0].name!r}: give that folder." if named else EXAMPLE
