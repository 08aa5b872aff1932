"""One pass over a text file's bytes: how it is encoded, and whether the engine may read it as it stands."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np

from attribution_audit.errors import UnreadableExport

CHUNK_BYTES = 1 << 20

CP1252 = "".join(
    bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte) for byte in range(256)
)
"""The character of each byte; the five that cp1252 leaves undefined are taken as latin-1."""

NO_TEXT = (
    (b"PK\x03\x04", "is an Excel workbook or a ZIP, not CSV"),
    (b"\xd0\xcf\x11\xe0", "is an old Excel workbook, not CSV"),
    (b"PAR1", "is a Parquet file, not CSV"),
    (b"\x1f\x8b", "is a gzip file, not CSV"),
    (b"%PDF", "is a PDF, not CSV"),
)
HTML = re.compile(rb"\s*<(!doctype|html|head|body|table|\?xml)", re.IGNORECASE)
BLANK_BEFORE_QUOTE = re.compile(rb'[,\n\r] +"(?!")')
BLANK_AFTER_QUOTE = re.compile(
    rb"""
      [^",\n\r]"(?:"")?\x20                # a cell's last quote, and a blank
    | [,\n\r]""\x20                       # the same of an empty cell
    | [,\n\r]"\x20+(?:[,\n\r]|\Z)         # a quote and blanks that are all of a cell
    | [,\n\r]"\x20+"(?![,\n\r])           # a cell of blanks that goes on after its last quote
    | ""\x20+"(?!")
    """,
    re.VERBOSE,
)
"""Quotes that stand outside a cell's own, as those within it are doubled; in a sound file this is rare."""


@dataclass(frozen=True)
class Survey:
    """What the bytes of one CSV file show; `digest` is of the file as it lies there, compressed or not."""

    digest: str
    encoding: str
    """`utf-8`, `utf-16`, or `cp1252` for what is not valid UTF-8."""
    plain: bool
    """No byte that the engine and Python's csv module read differently."""


def survey(path: Path, name: str) -> Survey:
    """Look at every byte of the CSV or gzipped CSV at `path`.

    Raises
    ------
    UnreadableExport
        If it is no text, or a damaged gzip file.
    """
    utf8, plain, head, tail = Utf8Check(), True, b"", b""
    try:
        with open_bytes(path) as stream:
            while chunk := stream.read(CHUNK_BYTES):
                if not head:
                    head = chunk[:512].removeprefix(codecs.BOM_UTF8)
                    _refuse_no_text(head, name)
                    plain = not head.startswith((b"\n", b"\r"))  # the engine would take a blank line for the header
                utf8.feed(chunk)
                plain = plain and is_plain(tail + chunk)
                tail = chunk[-64:]
        digest = file_digest(path)
    except (OSError, EOFError, zlib.error) as error:
        what = (
            f"cannot be read ({error.strerror})"
            if isinstance(error, OSError) and error.strerror
            else "is cut off or damaged"
        )
        raise UnreadableExport(name, what, "Download or export it again.") from error
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Survey(digest, "utf-16", plain=False)
    return Survey(digest, "utf-8" if utf8.end() else "cp1252", plain)


class Utf8Check:
    """Whether the bytes fed so far are UTF-8; a character may lie across two chunks."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._pending, self._valid = False, True

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes."""
        if not self._valid or (not self._pending and chunk.isascii()):
            return
        try:
            self._decoder.decode(chunk)
        except UnicodeDecodeError:
            self._valid = False
        self._pending = bool(self._decoder.getstate()[0])

    def end(self) -> bool:
        """Whether all of it was UTF-8."""
        return self._valid and not self._pending


def is_plain(chunk: bytes) -> bool:
    """No NUL, and no blank outside a cell's quotes, which the engine would trim and the csv module keeps."""
    if b"\0" in chunk:
        return False
    cells = np.frombuffer(chunk, np.uint8)
    quotes, blanks = cells == ord('"'), cells == ord(" ")
    if (blanks[:-1] & quotes[1:]).any() and BLANK_BEFORE_QUOTE.search(chunk):
        return False
    return not ((quotes[:-1] & blanks[1:]).any() and BLANK_AFTER_QUOTE.search(chunk))


def transcode(path: Path, encoding: str, target: Path) -> str:
    """Write the text at `path` to `target` in UTF-8; gives what it was written in, in words.

    A file that is not UTF-8 as a whole is decoded line by line, so that one bad byte (or a file cut off inside a
    character) does not garble every other accent in it.
    """
    mixed = False
    with open_bytes(path) as stream, target.open("wb") as out:
        if encoding == "utf-16":
            reader = codecs.getreader("utf-16")(stream, "replace")
            while text := reader.read(CHUNK_BYTES):
                out.write(text.encode())
            return "UTF-16"
        for line in stream:
            try:
                line.decode("utf-8")
                mixed = mixed or not line.isascii()
                out.write(line)
            except UnicodeDecodeError:
                out.write(codecs.charmap_decode(line, "strict", CP1252)[0].encode("utf-8"))
    return "UTF-8 and cp1252 mixed" if mixed else "cp1252"


def open_bytes(path: Path) -> BinaryIO:
    """The bytes of a file, unpacked where its name ends in `.gz`."""
    return cast("BinaryIO", gzip.open(path, "rb")) if path.name.lower().endswith(".gz") else path.open("rb")


def file_digest(path: Path) -> str:
    """SHA-256 of a file as it lies there."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _refuse_no_text(head: bytes, name: str) -> None:
    what = next((what for start, what in NO_TEXT if head.startswith(start)), None)
    if what is None and HTML.match(head):
        what = "is a web page, not CSV"
    if what is not None:
        raise UnreadableExport(name, what, "Export it as CSV, or take the file out of the export.")
