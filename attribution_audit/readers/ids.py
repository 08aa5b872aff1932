"""Salesforce's record ids: 15 characters, in which case counts, and 18 with a checksum of the case of those 15.

Ids by the million are looked at as bytes, whole columns at once; the few that are not as they should be, one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from attribution_audit.readers.json_records import TREE_ID

CHECK = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", np.uint8)
PLAIN, WHOLE, BLOCKS, BLOCK = 15, 18, 3, 5
LETTERS, DIGITS = np.uint8(26), np.uint8(10)
NOTHING = "0" * PLAIN
"""What the weekly export writes where there is no reference."""


def problems(ids: pa.Array) -> Iterator[tuple[int, str]]:
    """Position and trouble of each text that cannot be the id of a record."""
    lengths = pc.binary_length(ids).to_numpy(zero_copy_only=False)
    sound = np.zeros(len(ids), np.bool_)
    for length in (WHOLE, PLAIN):
        at = np.flatnonzero(lengths == length)
        if len(at):
            sound[at] = _are_sound(_bytes(ids if len(at) == len(ids) else ids.take(pa.array(at)), length))
    for position in np.flatnonzero(~sound):
        trouble = problem(ids[int(position)].as_py())
        if trouble is not None:
            yield int(position), trouble


def problem(text: str | None) -> str | None:
    """Why a text cannot be the id of a record; None where it can.

    >>> problem("0068a00000xxxm1AAA"), problem("0068a00000xxxm1AAB"), problem(" 0068a00000xxxm1 "), problem("")
    (None, 'the id fails its checksum', None, 'no id')
    """
    cell = (text or "").strip()
    if not cell or cell.startswith(NOTHING):
        return "no id"
    if cell.startswith(TREE_ID):
        return None
    if len(cell) not in (PLAIN, WHOLE) or not (cell.isascii() and cell.isalnum()):
        return "the id is not 15 or 18 letters and digits"
    if not bool(_are_sound(np.frombuffer(cell.encode(), np.uint8).reshape(1, -1))[0]):
        return "the id fails its checksum"
    return None


def _bytes(ids: pa.Array, length: int) -> NDArray[np.uint8]:
    """Texts of one length in bytes, one row a text."""
    _, offsets, data = ids.cast(pa.string()).buffers()
    start = np.frombuffer(offsets, np.int32)[ids.offset]
    return np.frombuffer(data, np.uint8)[start : start + len(ids) * length].reshape(-1, length)


def _are_sound(cells: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Whether ids of 15 or 18 bytes are letters and digits, not all zeros, and agree with their checksum."""
    columns = np.ascontiguousarray(cells.T)
    sound = np.ones(len(cells), np.bool_)
    is_nothing = np.ones(len(cells), np.bool_)
    checks = np.zeros((BLOCKS, len(cells)), np.uint8)
    for place, column in enumerate(columns):
        is_upper = column - ord("A") < LETTERS  # bytes below wrap round to large numbers
        sound &= is_upper | (column - ord("a") < LETTERS) | (column - ord("0") < DIGITS)
        if place < PLAIN:
            is_nothing &= column == ord("0")
            checks[place // BLOCK] |= is_upper.astype(np.uint8) << place % BLOCK
    for written, check in zip(columns[PLAIN:], checks, strict=False):
        sound &= CHECK[check] == np.where(written - ord("a") < LETTERS, written - 32, written)
    return sound & ~is_nothing
