"""Record ids as Salesforce writes them: 3 characters for the object, 12 for the record, 3 that check the case.

Inside the simulation an id is a whole number (object and serial number); it becomes text when a table is made.
The serial number passes through a shuffle keyed by the seed (four Feistel rounds over 34 bits) first, so the characters
tell neither the order of creation nor anything else about the record.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

PREFIXES = {
    "Lead": "00Q",
    "Contact": "003",
    "Account": "001",
    "Opportunity": "006",
    "User": "005",
    "Queue": "00G",
    "Profile": "00e",
    "UserRole": "00E",
    "RecordType": "012",
    "Campaign": "701",
    "CampaignMember": "00v",
    "OpportunityContactRole": "00K",
    "OpportunityHistory": "008",
    "History": "017",
    "Task": "00T",
    "Event": "00U",
    "Product": "01t",
    "OpportunityLineItem": "00k",
    "PayoutLine": "a0P",
}
OBJECTS = tuple(PREFIXES)
ID_LENGTH, SERIAL_BITS, HALF_BITS = 18, 34, 17
HALF = np.uint64((1 << HALF_BITS) - 1)
ALPHABET = np.frombuffer(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", dtype=np.uint8)
CHECK = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", dtype=np.uint8)
POD = b"Hs0000"
BLOCK = 256
"""How many ids are spelt at once."""
PREFIX_BYTES = np.array([list(prefix.encode()) for prefix in PREFIXES.values()], dtype=np.uint8)


class Ids:
    """Numbers ids, one series per object, and spells them; 0 stands for no record."""

    def __init__(self, seed: int = 0) -> None:
        self._last = [(number + 1) << SERIAL_BITS for number in range(len(OBJECTS))]
        self._key = (seed * 2654435761 + 40503) % 2**HALF_BITS
        self._known: dict[int, str] = {0: ""}

    def new(self, number: int) -> int:
        """Give the next id of the object with this number in OBJECTS."""
        self._last[number] += 1
        return self._last[number]

    def text(self, record_id: int) -> str:
        """Spell one id; its neighbours, which will be asked for too, are spelt with it."""
        if record_id not in self._known:
            first = record_id - record_id % BLOCK
            rows = characters(np.arange(first, first + BLOCK), self._key).tobytes().decode()
            spelt = (rows[place : place + ID_LENGTH] for place in range(0, len(rows), ID_LENGTH))
            self._known.update(zip(range(first, first + BLOCK), spelt, strict=True))
        return self._known[record_id]

    def column(self, ids: NDArray[np.int64]) -> pa.Array:
        """Spell many ids, empty where there is no record."""
        present = ids > 0
        rows = characters(ids[present], self._key)
        offsets = np.zeros(len(ids) + 1, dtype=np.int32)
        np.cumsum(present * ID_LENGTH, out=offsets[1:])
        return pa.StringArray.from_buffers(len(ids), pa.py_buffer(offsets), pa.py_buffer(rows.tobytes()))


def shuffled(serials: NDArray[np.uint64], objects: NDArray[np.int64], key: int) -> NDArray[np.uint64]:
    """Permute 0 .. 2**34-1, in another way for each object and key."""
    left, right = serials >> np.uint64(HALF_BITS), serials & HALF
    for turn in range(4):
        round_key = (objects.astype(np.uint64) * np.uint64(7919) + np.uint64(turn * 104729 + key)) & HALF
        mixed = (right ^ round_key) * np.uint64(0x9E3779B1)
        mixed ^= mixed >> np.uint64(15)
        mixed *= np.uint64(0x85EBCA77)
        left, right = right, left ^ ((mixed >> np.uint64(13)) & HALF)
    return (left << np.uint64(HALF_BITS)) | right


def characters(ids: NDArray[np.int64], key: int) -> NDArray[np.uint8]:
    """Spell ids as rows of 18 ASCII codes."""
    objects = (ids >> SERIAL_BITS) - 1
    numbers = shuffled((ids & ((1 << SERIAL_BITS) - 1)).astype(np.uint64), objects, key)
    rows = np.empty((len(ids), ID_LENGTH), dtype=np.uint8)
    rows[:, :3] = PREFIX_BYTES[objects]
    rows[:, 3:9] = np.frombuffer(POD, dtype=np.uint8)
    for place in range(14, 8, -1):
        numbers, digit = np.divmod(numbers, np.uint64(62))
        rows[:, place] = ALPHABET[digit]
    upper = (rows[:, :15] >= ord("A")) & (rows[:, :15] <= ord("Z"))
    rows[:, 15:] = CHECK[upper.reshape(-1, 3, 5) @ np.array([1, 2, 4, 8, 16])]
    return rows
