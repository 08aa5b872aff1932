"""Which records are worth comparing: those that share a block. The rules, one a line, and the keys they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from attribution_audit.matching.coded import NOTHING
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.rows import Numbers, from_cells
from attribution_audit.matching.saying import Layouts
from attribution_audit.matching.value_codes import mixed

BLOCK_SCHEMA = pa.schema([("rule_no", pa.int32()), ("block_key", pa.int64()), ("record_no", pa.int64())])
REFINED_SCHEMA = pa.schema([("of_key", pa.int64()), ("block_key", pa.int64()), ("record_no", pa.int64())])
BLOCK_CAP = 60
"""Records of a block whose pairs are all compared: 1,770 pairs. A larger block says little of any one of its pairs."""
EMPLOYER = ("company_id", "company", "domain")
ADDRESS = ("street", "postal_code", "city")


SMALL, MIDDLING = 12, 24
"""Records up to which a block of a loose rule is compared."""


@dataclass(frozen=True)
class Block:
    """Records that share the features `by`, and, where `beside` names some, one of those too.

    Larger blocks than `cap` are refined: split by each of the features of `REFINED_BY`.
    """

    rule: str
    by: tuple[str, ...]
    beside: tuple[str, ...] = ()
    cap: int = BLOCK_CAP
    is_thin: bool = False
    """Left out by careful matching: a link that takes a name and something beyond it is found by other blocks. Of a
    made-up CRM of 147,000 records such blocks alone brought 450,000 of 1,485,000 pairs, and 2 of 105,000 links.
    """

    @property
    def is_loose(self) -> bool:
        """Whether a block too large says nothing at all; of others each record is still compared with the first."""
        return self.cap < BLOCK_CAP


BLOCKS: Mapping[MatchKind, tuple[Block, ...]] = {
    MatchKind.PERSON: (
        Block("mailbox", ("mailbox",)),
        Block("phone", ("phone",), cap=SMALL),
        Block("identifier", ("identifier",)),
        Block("name_key", ("name_key",)),
        Block("words of the name", ("name_words",)),
        Block("surname and company", ("surname_start",), EMPLOYER),
        Block("given name and company", ("given_root",), EMPLOYER),
        Block("surname and given name", ("surname_sound", "given_initial"), cap=MIDDLING),
        Block("given name and surname", ("given_root", "surname_initial"), cap=SMALL, is_thin=True),
        Block("name by sound", ("name_sound",)),
        Block("given name and end of surname", ("given_root", "surname_end"), cap=SMALL, is_thin=True),
        Block("surname and end of given name", ("surname_sound", "given_end"), cap=SMALL, is_thin=True),
        Block("surname", ("surname",), cap=SMALL, is_thin=True),
        Block("date of birth", ("date_of_birth",)),
        Block("surname and address", ("surname_start",), ADDRESS, cap=SMALL),
        Block("given name and address", ("given_root",), ADDRESS, cap=SMALL, is_thin=True),
        Block("initials and place", ("given_initial", "surname_initial"), ADDRESS, cap=SMALL, is_thin=True),
        Block("initials and company", ("given_initial", "surname_initial"), EMPLOYER, cap=SMALL),
        Block("title and company", ("title",), EMPLOYER, cap=SMALL),
        Block("title and place", ("title",), (*ADDRESS, "country"), cap=SMALL, is_thin=True),
        Block("street", ("street",), cap=SMALL, is_thin=True),
        Block("mailbox name", ("mailbox_local",), cap=SMALL),
        Block("start of mailbox", ("mailbox_start",), cap=SMALL),
        Block("letters of mailbox", ("handle",), cap=SMALL),
        Block("end of phone", ("phone_end",), cap=SMALL, is_thin=True),
        Block("start of phone", ("phone_start",), cap=SMALL, is_thin=True),
    ),
    MatchKind.COMPANY: (
        Block("name_key", ("name_key",)),
        Block("domain", ("domain",)),
        Block("label", ("label",)),
        Block("phone", ("phone",), cap=SMALL),
        Block("identifier", ("identifier",)),
        Block("rarest_word", ("rarest_word",), cap=SMALL),
        Block("name and place", ("name_start",), ADDRESS),
        Block("name", ("name_start",), cap=SMALL, is_thin=True),
        Block("name by sound", ("name_sound",)),
        Block("start of first word", ("rest_and_start",), cap=SMALL, is_thin=True),
        Block("end of first word", ("rest_and_end",), cap=SMALL),
        Block("initials", ("initials",), cap=SMALL),
        Block("postal code", ("postal_code",), cap=SMALL, is_thin=True),
        Block("town", ("city",), cap=SMALL, is_thin=True),
        Block("street", ("street",), cap=SMALL, is_thin=True),
    ),
}
REFINED_BY: Mapping[MatchKind, tuple[str, ...]] = {
    MatchKind.PERSON: (
        "given_root",
        "surname_start",
        "surname_sound",
        "date_of_birth",
        "postal_code",
        "city",
        "phone",
        "company",
    ),
    MatchKind.COMPANY: ("name_key", "name_start", "rarest_word", "city", "postal_code", "street", "domain"),
}


def block_keys(kind: MatchKind, layouts: Layouts, batch: pa.RecordBatch, *, is_careful: bool = False) -> pa.RecordBatch:
    """Rows of `match_keys` from rows of `match_said`: one a record in a block; none in thin ones where careful."""
    said = from_cells(batch.column("said"), layouts.said) | from_cells(batch.column("keys"), layouts.keys)
    record_no = batch.column("record_no").to_numpy().astype(np.int64)
    parts = [
        np.stack([np.full(len(places), number), keys, record_no[places]])
        for number, block in enumerate(BLOCKS[kind])
        if not (is_careful and block.is_thin)
        for places, keys in [_keys(number, block, said)]
    ]
    rules, keys, numbers = np.concatenate(parts, axis=1)
    return pa.record_batch([rules.astype(np.int32), keys, numbers], schema=BLOCK_SCHEMA)


def refined_keys(kind: MatchKind, layouts: Layouts, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_refined_keys` from rows of `match_large_members`: the record's blocks inside a block too large."""
    said = from_cells(batch.column("said"), layouts.said) | from_cells(batch.column("keys"), layouts.keys)
    blocks, record_no = (batch.column(name).to_numpy().astype(np.int64) for name in ("block_key", "record_no"))
    parts = [np.zeros((3, 0), dtype=np.int64)]
    for which, name in enumerate(REFINED_BY[kind]):
        for codes in _once(said[name]).T:
            there = np.flatnonzero(codes != NOTHING)
            keys = mixed(blocks[there], codes[there], which)
            parts.append(np.stack([blocks[there], keys, record_no[there]]))
    return pa.record_batch([*np.concatenate(parts, axis=1)], schema=REFINED_SCHEMA)


def _keys(number: int, block: Block, said: Mapping[str, Numbers]) -> tuple[Numbers, Numbers]:
    """The places of the records in blocks of a rule, and the keys of these blocks."""
    places, keys = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for by in _combined(block.by, said):
        for which, beside in _besides(block, said):
            there = np.flatnonzero((by != NOTHING) & (beside != NOTHING))
            places.append(there)
            keys.append(mixed(by[there], beside[there], number, which))
    return np.concatenate(places), np.concatenate(keys)


def _besides(block: Block, said: Mapping[str, Numbers]) -> list[tuple[int, Numbers]]:
    if not block.beside:
        return [(0, np.zeros(len(said[block.by[0]]), dtype=np.int64))]
    return [(which, slot) for which, name in enumerate(block.beside) for slot in _once(said[name]).T]


def _combined(names: tuple[str, ...], said: Mapping[str, Numbers]) -> list[Numbers]:
    """Each way in which a record has a value of all these features, as one number."""
    found = list(_once(said[names[0]]).T)
    for name in names[1:]:
        found = [
            np.where((by == NOTHING) | (slot == NOTHING), NOTHING, mixed(by, slot))
            for by in found
            for slot in _once(said[name]).T
        ]
    return found


def _once(codes: Numbers) -> Numbers:
    """The slots of each record without what an earlier slot says too."""
    if codes.shape[1] < 2:
        return codes
    again = [(codes[:, :slot] == codes[:, slot, None]).any(axis=1) for slot in range(codes.shape[1])]
    return np.where(np.stack(again, axis=1), NOTHING, codes)
