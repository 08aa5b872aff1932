"""Links: the pairs that are one person or company, with their weight and the reason in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.compare import MILLIBITS, Judged, Model

VALUE = "{mailbox}"
"""Where a level's words name the shared mailbox."""
LINK_SCHEMA = pa.schema(
    [("one_no", pa.int64()), ("other_no", pa.int64()), ("match_millibits", pa.int64()), ("reason", pa.string())]
)
CERTAIN_BITS = 60.0
"""Bits beyond which a probability is 1 to more decimals than a float has."""


@dataclass(frozen=True)
class Links:
    """Pairs of record numbers (`one` the earlier), weights in millibits, reasons; heaviest first, then by number."""

    one: Ints
    other: Ints
    weights: Ints
    reasons: pa.StringArray

    @classmethod
    def of(cls, table: pa.Table) -> Links:
        """The links that a table of `LINK_SCHEMA` holds."""
        one, other, weights = (table[name].to_numpy().astype(np.int64) for name in LINK_SCHEMA.names[:3])
        return cls(one, other, weights, table["reason"].combine_chunks())

    @property
    def batch(self) -> pa.RecordBatch:
        """The links as rows of `LINK_SCHEMA`."""
        return pa.record_batch([self.one, self.other, self.weights, self.reasons], schema=LINK_SCHEMA)

    def where(self, keep: Flags) -> Links:
        """Some of the links."""
        return Links(self.one[keep], self.other[keep], self.weights[keep], self.reasons.filter(pa.array(keep)))

    def at(self, places: Ints) -> Links:
        """The links at some places, in that order."""
        return Links(self.one[places], self.other[places], self.weights[places], self.reasons.take(pa.array(places)))

    @property
    def bits(self) -> pa.Array:
        """Match weights in bits."""
        return pa.array(self.weights / MILLIBITS, pa.float64())

    @property
    def probabilities(self) -> pa.Array:
        """Match probabilities, rounded to six decimals."""
        bits = np.clip(self.weights / MILLIBITS, -CERTAIN_BITS, CERTAIN_BITS)
        return pa.array(np.round(1.0 / (1.0 + np.exp2(-bits)), 6), pa.float64())


def told(model: Model, judged: Judged) -> Links:
    """The links among judged pairs, with their reasons."""
    places = np.flatnonzero(judged.is_link)
    one, other = judged.pairs.one[places], judged.pairs.other[places]
    reasons = _reasons(model, judged, places)
    return Links(np.minimum(one, other), np.maximum(one, other), judged.weights[places], reasons)


def together(parts: Iterable[Links]) -> Links:
    """All links in their one order, each pair once with its heaviest weight."""
    several = list(parts)
    joined = Links(
        np.concatenate([part.one for part in several]),
        np.concatenate([part.other for part in several]),
        np.concatenate([part.weights for part in several]),
        pa.concat_arrays([part.reasons for part in several]),
    )
    pairs = joined.at(np.lexsort((-joined.weights, joined.other, joined.one)))
    again = np.zeros(len(pairs.one), dtype=np.bool_)
    again[1:] = (pairs.one[1:] == pairs.one[:-1]) & (pairs.other[1:] == pairs.other[:-1])
    single = pairs.where(~again)
    return single.at(np.lexsort((single.other, single.one, -single.weights)))


def best_of_each(links: Links) -> Links:
    """Each record's best link: a link stays if neither record has a heavier one (ties by record number)."""
    taken: set[int] = set()
    keep = np.zeros(len(links.one), dtype=np.bool_)
    for place, (one, other) in enumerate(zip(links.one.tolist(), links.other.tolist(), strict=True)):
        if one not in taken and other not in taken:
            keep[place] = True
            taken |= {one, other}
    return links.where(keep)


def _reasons(model: Model, judged: Judged, places: Ints) -> pa.StringArray:
    """One sentence for each pair, made once for each combination of levels; a shared mailbox is quoted."""
    combined = np.stack([judged.levels[compare.name][places] for compare in model.compares], axis=1)
    distinct, which = np.unique(combined, axis=0, return_inverse=True)
    halves = [_phrase(model, row).partition(VALUE) for row in distinct.tolist()]
    at = pa.array(which.reshape(-1))
    before = pa.array([half[0] for half in halves], pa.string()).take(at)
    after = pa.array([half[2] for half in halves], pa.string()).take(at)
    has_value = pa.array([bool(half[1]) for half in halves], pa.bool_()).take(at)
    value = pc.if_else(has_value, _shared_mailbox(judged, places), "")
    return pc.binary_join_element_wise(before, value, after, "")


def _shared_mailbox(judged: Judged, places: Ints) -> pa.StringArray:
    if "mailbox" not in judged.pairs.features.coded:
        return pa.array([""] * len(places), pa.string())
    shared = judged.pairs.shared("mailbox")[places]
    values = pa.array(judged.pairs.features.coded["mailbox"].values, pa.string())
    return pc.fill_null(values.take(pa.array(np.maximum(shared, 0), mask=shared == NOTHING)), "")


def _phrase(model: Model, row: list[int]) -> str:
    """What speaks for the pair, then what speaks against it."""
    levels = [
        compare.levels[number] for compare, number in zip(model.compares, row, strict=True) if number in compare.levels
    ]
    agreeing = ", ".join(level.says for level in levels if level.bits >= 0)
    against = ", ".join(level.says for level in levels if level.bits < 0)
    return f"{agreeing}; but {against}" if against else agreeing
