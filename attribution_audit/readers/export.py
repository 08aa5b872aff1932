"""Where an export's files are: in a folder, a ZIP, or a mapping of frames; which object each is named after."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.archive import unpack

ENDINGS = (".csv", ".csv.gz", ".parquet")
NO_FRAME = object()
EXAMPLE = "An export holds files such as Lead.csv and Opportunity.csv."


@dataclass(frozen=True)
class ExportFile:
    """One file of an export, `name` as the user knows it; or one frame, which is written to `path` when it is read."""

    name: str
    path: Path
    frame: Any = NO_FRAME

    @property
    def object_key(self) -> str:
        """What the file is named after, in lower case; empty where its ending is none of ours."""
        name = self.name.lower()
        if self.frame is not NO_FRAME:
            return name
        return next((name.removesuffix(ending) for ending in reversed(ENDINGS) if name.endswith(ending)), "")

    @property
    def is_parquet(self) -> bool:
        """Whether it is Parquet, else CSV."""
        return self.path.name.lower().endswith(".parquet")


@dataclass(frozen=True)
class Export:
    """The files of one export; `where` it is, in words for messages."""

    where: str
    files: tuple[ExportFile, ...]

    def by_object(self, objects: Iterable[str]) -> dict[str, ExportFile]:
        """Object -> its file, of those of `objects` that have one.

        Raises
        ------
        UnreadableExport
            If two files hold one object.
        """
        found: dict[str, ExportFile] = {}
        wanted = {name.lower(): name for name in objects}
        for file in self.files:
            name = wanted.get(file.object_key, "")
            if name in found:
                what = f"{found[name].name} and {file.name} both hold {name}"
                raise UnreadableExport(self.where, what, "Keep one of them.")
            if name:
                found[name] = file
        return found


def find_export(export: str | Path | Mapping[str, Any], scratch: Path) -> Export:
    """The files of an export; a ZIP is unpacked and frames are written into the folder `scratch`.

    Raises
    ------
    UnreadableExport
        If there is no such folder, nothing in it, or a ZIP that cannot be trusted.
    """
    if isinstance(export, Mapping):
        frames = enumerate(export.items())  # written to disk under a number: a name may not be fit for a file
        files = tuple(ExportFile(str(name), scratch / f"frame{at}.parquet", frame) for at, (name, frame) in frames)
        return Export("the frames given", files)
    path = Path(export)
    if not path.exists():
        raise UnreadableExport(
            str(path), "there is no such folder or ZIP", "Give the folder that holds the CRM's files."
        )
    folder = path if path.is_dir() else _unpacked(path, scratch)
    try:
        found = tuple(ExportFile(entry.name, entry) for entry in sorted(folder.iterdir()) if _is_candidate(entry))
    except OSError as error:
        raise UnreadableExport(str(path), f"cannot be opened ({error})", "Give a folder that you may read.") from error
    if not found:
        raise UnreadableExport(str(path), "holds no files", EXAMPLE)
    return Export(str(path), found)


def _unpacked(path: Path, scratch: Path) -> Path:
    if not zipfile.is_zipfile(path):
        raise UnreadableExport(
            str(path), "is neither a folder nor a ZIP", "Give the folder that holds the CRM's files."
        )
    folder = scratch / "unpacked"
    folder.mkdir()
    unpack(path, folder)
    return folder


def _is_candidate(entry: Path) -> bool:
    return entry.is_file() and not entry.name.startswith(".")
