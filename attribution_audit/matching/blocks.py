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
EMPLOYER = ("company_id", "company", "domain")
ADDRESS = ("street", "postal_code", "city")


@dataclass(frozen=True)
class Block:
    """Records that share the feature `by`, and, where `beside` names some, one of those too."""

    rule: str
    by: str
    beside: tuple[str, ...] = ()


BLOCKS: Mapping[MatchKind, tuple[Block, ...]] = {
    MatchKind.PERSON: (
        Block("mailbox", by="mailbox"),
        Block("phone", by="phone"),
        Block("identifier", by="identifier"),
        Block("name_key", by="name_key"),
        Block("surname and company", by="surname", beside=EMPLOYER),
        Block("given name and company", by="given_root", beside=EMPLOYER),
        Block("surname and given name", by="surname", beside=("given_root",)),
        Block("date of birth and given name", by="date_of_birth", beside=("given_root",)),
        Block("date of birth and surname", by="date_of_birth", beside=("surname_start",)),
        Block("surname and address", by="surname_start", beside=ADDRESS),
        Block("given name and address", by="given_root", beside=ADDRESS),
    ),
    MatchKind.COMPANY: (
        Block("name_key", by="name_key"),
        Block("domain", by="domain"),
        Block("label", by="label"),
        Block("phone", by="phone"),
        Block("identifier", by="identifier"),
        Block("rarest_word", by="rarest_word"),
        Block("name and place", by="name_start", beside=ADDRESS),
    ),
}


def block_keys(kind: MatchKind, layouts: Layouts, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_keys` from rows of `match_said`: one a record in a block."""
    said = from_cells(batch.column("said"), layouts.said) | from_cells(batch.column("keys"), layouts.keys)
    record_no = batch.column("record_no").to_numpy().astype(np.int64)
    parts = [
        np.stack([np.full(len(places), number), keys, record_no[places]])
        for number, block in enumerate(BLOCKS[kind])
        for places, keys in [_keys(number, block, said)]
    ]
    rules, keys, numbers = np.concatenate(parts, axis=1)
    return pa.record_batch([rules.astype(np.int32), keys, numbers], schema=BLOCK_SCHEMA)


def _keys(number: int, block: Block, said: Mapping[str, Numbers]) -> tuple[Numbers, Numbers]:
    """The places of the records in blocks of a rule, and the keys of these blocks."""
    besides = [(which, slot) for which, name in enumerate(block.beside) for slot in _once(said[name]).T]
    if not block.beside:
        besides = [(0, np.zeros(len(said[block.by]), dtype=np.int64))]
    places, keys = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for by in _once(said[block.by]).T:
        for which, beside in besides:
            there = np.flatnonzero((by != NOTHING) & (beside != NOTHING))
            places.append(there)
            keys.append(mixed(by[there], beside[there], number, which))
    return np.concatenate(places), np.concatenate(keys)


def _once(codes: Numbers) -> Numbers:
    """The slots of each record without what an earlier slot says too."""
    if codes.shape[1] < 2:
        return codes
    again = [(codes[:, :slot] == codes[:, slot, None]).any(axis=1) for slot in range(codes.shape[1])]
    return np.where(np.stack(again, axis=1), NOTHING, codes)
