"""A file that a command makes where none stands: nothing is written over."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.errors import UnusableOutput


def check_is_free(path: Path, option: str = "--out") -> None:
    """Fail before the work if something stands there, or there is no such folder; `option` is what named the file.

    Raises
    ------
    UnusableOutput
        If it cannot become a new file.
    """
    if path.exists() or path.is_symlink():
        raise UnusableOutput(
            str(path), "it is there already", f"Name another file with {option}, or move that one away."
        )
    if not path.parent.is_dir():
        remedy = f"Make the folder, or name another file with {option}."
        raise UnusableOutput(str(path), "its folder does not exist", remedy)


def write_new(path: Path, content: str | bytes, option: str = "--out") -> None:
    """Write the whole of it; a text as UTF-8 with lone line feeds.

    Raises
    ------
    UnusableOutput
        If it cannot be written.
    """
    try:
        with path.open("xb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        what = f"it cannot be written ({error.strerror})"
        raise UnusableOutput(str(path), what, f"Name another file with {option}.") from error
