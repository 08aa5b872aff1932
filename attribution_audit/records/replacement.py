"""How a whole audit replaces an earlier one in a folder.

The files stand directly in the folder under the contract's names, and no file system renames a dozen files at once. So:

1. Everything is written and flushed to disk in `.attribution_audit_next`. A failure up to here touches nothing.
2. The earlier files are hard-linked (copied where links cannot be made) into `.attribution_audit_earlier`, with a list
   of their names. The list is put there last, by one rename: where it stands, a replacement is under way.
3. The new files are renamed over the old ones, summary.json last. Ten renames, about a millisecond.
4. The list is deleted: from this one act on, the new audit is the audit. The rest is tidying up.

A failure in 3 puts the earlier files back at once. A kill in 3 leaves the list: `standing` then reads the earlier files
from where they are kept, and the next `replace` puts them back first. A version folder behind symbolic links would make
step 3 one rename, but links do not survive mail, zip tools, network shares and cloud folders, where audits end up.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from attribution_audit.errors import UnusableOutput

NEXT = ".attribution_audit_next"
EARLIER = ".attribution_audit_earlier"
LIST = "names.json"
MOST_INTERRUPTS = 100
"""More than anybody presses Ctrl-C while files are put back, which takes a millisecond."""
REMEDY = "Make room, or close what has these files open, and run it again."


def replace(folder: Path, names: Sequence[str], write: Callable[[Path], None], *, what: str = "audit") -> None:
    """Have `write` make the files `names` in a folder of its own, then put them into `folder`, all or none.

    `what` they are, an audit or a matching, is said where that fails.

    Raises
    ------
    UnusableOutput
        If the disk is full, a file is open elsewhere, or anything else keeps files from being written.
    """
    new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        put_back(folder)
        staging = _emptied(folder / NEXT)
        write(staging)
        for path in (*(staging / name for name in names), staging):
            _flush(path)
        _place(staging, folder, names)
    except OSError as error:
        raise UnusableOutput(str(folder), _what_failed(folder, error, what), REMEDY) from error
    finally:
        shutil.rmtree(folder / NEXT, ignore_errors=True)
        if new:
            with contextlib.suppress(OSError):
                folder.rmdir()


def standing(folder: Path, name: str) -> Path:
    """Where the file `name` of the whole audit stands, also if a replacement was cut short; it need not exist."""
    kept, listed = folder / EARLIER / name, _listed(folder)
    was_put_back = listed is not None and name in listed["earlier"] and not kept.exists()
    return folder / name if listed is None or was_put_back else kept


def put_back(folder: Path) -> None:
    """Undo a replacement that was cut short. Can itself be cut short and begun again."""
    listed = _listed(folder)
    if listed is not None:
        for name in listed["new"]:
            kept = folder / EARLIER / name
            if name not in listed["earlier"]:
                (folder / name).unlink(missing_ok=True)
            elif os.path.lexists(kept):
                kept.replace(folder / name)
        _flush(folder)
    _forget_earlier(folder)


def _place(staging: Path, folder: Path, names: Sequence[str]) -> None:
    try:
        _keep_earlier(folder, names)
        for name in names:
            (staging / name).replace(folder / name)
        _flush(folder)
        (folder / EARLIER / LIST).unlink()  # from here on the new audit is the audit
    except BaseException:
        _put_back_whoever_interrupts(folder)
        raise
    with contextlib.suppress(OSError):  # the new audit stands, and the next run tidies up
        _forget_earlier(folder)


def _put_back_whoever_interrupts(folder: Path) -> None:
    """Ctrl-C pressed again and again does not leave half of each audit; a disk that fails does, for the next run."""
    for _ in range(MOST_INTERRUPTS):
        try:
            return put_back(folder)
        except Exception:
            raise
        except BaseException:  # noqa: S112 - the interrupt that is under way is raised again by the caller
            continue
    return put_back(folder)


def _keep_earlier(folder: Path, names: Sequence[str]) -> None:
    kept = _emptied(folder / EARLIER)
    earlier = [name for name in names if os.path.lexists(folder / name)]
    for name in earlier:
        try:
            os.link(folder / name, kept / name, follow_symlinks=False)
        except (OSError, NotImplementedError):  # a file system without hard links
            shutil.copy2(folder / name, kept / name, follow_symlinks=False)
            _flush(kept / name)
    unfinished = kept / f"{LIST}.unfinished"
    unfinished.write_text(json.dumps({"new": list(names), "earlier": earlier}), encoding="utf-8")
    _flush(unfinished)
    unfinished.replace(kept / LIST)
    _flush(kept)
    _flush(folder)


def _forget_earlier(folder: Path) -> None:
    (folder / EARLIER / LIST).unlink(missing_ok=True)  # first: without it, what lies beside it means nothing
    shutil.rmtree(folder / EARLIER, ignore_errors=True)


def _listed(folder: Path) -> dict[str, list[str]] | None:
    try:
        listed: dict[str, list[str]] = json.loads((folder / EARLIER / LIST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return listed


def _what_failed(folder: Path, error: OSError, what: str) -> str:
    after = f"the next run puts the earlier {what} back" if _listed(folder) is not None else "nothing was changed"
    return f"the {what} could not be written ({error.strerror or error}); {after}"


def _emptied(folder: Path) -> Path:
    if os.path.lexists(folder):
        shutil.rmtree(folder)
    folder.mkdir()
    return folder


def _flush(path: Path) -> None:
    """Have the disk hold what was written, for a folder its list of names (which Windows does by itself)."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
