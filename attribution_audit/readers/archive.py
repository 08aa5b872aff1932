"""A ZIP, unpacked into a folder that is ours: nothing outside it is written, and nothing is unpacked without bound."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from attribution_audit.errors import UnreadableExport

LARGEST_RATIO = 200
"""How many times its packed size an export may have: CSV packs 5 to 60 times, a bomb a thousand times."""
DATA = (".csv", ".gz", ".parquet", ".json")
LARGEST_BYTES = 50 * 10**9
"""What an export may unpack to."""


def unpack(path: Path, folder: Path) -> None:
    """Unpack the files of a ZIP into `folder`, whatever folders they lie in inside it.

    Raises
    ------
    UnreadableExport
        If the ZIP is damaged, locked by a password, too large unpacked, or holds names that lead out of it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _refuse_escapes(path, members)
            _refuse_bombs(path, members)
            for member in members:
                _extract(archive, member, path, folder)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise UnreadableExport(str(path), f"cannot be unpacked ({error})", "Unpack it and name the folder.") from error


def _refuse_escapes(path: Path, members: list[zipfile.ZipInfo]) -> None:
    for member in members:
        name = PurePosixPath(member.filename.replace("\\", "/"))
        if name.is_absolute() or not name.parts or ".." in name.parts or ":" in name.parts[0]:
            what = f"the member {member.filename!r} would be written outside the folder it is unpacked to"
            raise UnreadableExport(str(path), what, "Do not trust this ZIP; take a new one from the CRM.")


def _refuse_bombs(path: Path, members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST_BYTES or unpacked > LARGEST_RATIO * max(path.stat().st_size, 1):
        packed = path.stat().st_size / 10**6
        what = f"would grow from {packed:,.2f} MB to {unpacked / 10**6:,.0f} MB when unpacked, more than an export does"
        raise UnreadableExport(str(path), what, "If you trust it, unpack it yourself and name the folder.")


def _extract(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, folder: Path) -> None:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    if name.parts[0] == "__MACOSX" or name.name.startswith("."):
        return
    target = folder / name.name
    if target.exists() and name.suffix.lower() in DATA:
        what = f"holds two files named {name.name!r}"
        raise UnreadableExport(str(path), what, "Unpack it and name the folder with the one to be read.")
    with archive.open(member) as packed, target.open("wb") as out:
        shutil.copyfileobj(packed, out)
