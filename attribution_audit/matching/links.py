"""Links: the pairs that are one person or company, with their weight and the reason in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.compare import MILLIBITS, Judged, Level, Model

Standing = tuple[Mapping[int, Level], list[int], int]
"""A comparison's levels by place, the place that holds for each, and how many stand for a level in one context."""
VALUE = "{mailbox}"
"""Where a level's words name the shared mailbox."""
LINK_SCHEMA = pa.schema(
    [
        ("one_no", pa.int64()),
        ("other_no", pa.int64()),
        ("match_millibits", pa.int64()),
        ("match_weight", pa.float64()),
        ("match_probability", pa.float64()),
        ("reason", pa.string()),
        ("is_link", pa.bool_()),
    ]
)
"""Rows of pairs that are linked, or that came near it (without a reason)."""
END_SCHEMA = pa.schema([LINK_SCHEMA.field(name) for name in ("one_no", "other_no")])
FOUND_SCHEMA = pa.schema([LINK_SCHEMA.field(name) for name in ("one_no", "other_no", "match_millibits")])
CERTAIN_BITS = 60.0
"""Bits beyond which a probability is 1 to more decimals than a float has."""


def told(model: Model, judged: Judged, near: int = 0) -> pa.RecordBatch:
    """The links among judged pairs, with their reasons, and those `near` millibits below: rows of `LINK_SCHEMA`."""
    is_near = judged.weights >= round(model.link * MILLIBITS) - near
    places = np.flatnonzero(judged.is_link | (is_near & np.bool_(near > 0)))
    weights, is_link = judged.weights[places], judged.is_link[places]
    reasons = reasons_of(model, judged, places[is_link])
    columns = [
        *(pa.array(numbers[places]) for numbers in (judged.pairs.one_no, judged.pairs.other_no)),
        pa.array(weights),
        pa.array(weights / MILLIBITS),
        pa.array(probabilities(weights)),
        pc.replace_with_mask(pa.nulls(len(places), pa.string()), pa.array(is_link), reasons),
        pa.array(is_link),
    ]
    return pa.record_batch(columns, schema=LINK_SCHEMA)


def best_of_each(links: pa.Table) -> pa.Table:
    """Each record's best link: a link stays if neither record has a heavier one (ties by record number)."""
    ordered = heaviest_first(links)
    taken: set[int] = set()
    keep: Flags = np.zeros(ordered.num_rows, dtype=np.bool_)
    ends = zip(ordered["one_no"].to_pylist(), ordered["other_no"].to_pylist(), strict=True)
    for place, (one, other) in enumerate(ends):
        if one not in taken and other not in taken:
            keep[place] = True
            taken |= {one, other}
    return ordered.filter(pa.array(keep))


def heaviest_first(links: pa.Table) -> pa.Table:
    """The links in their one order: the heaviest first, then by record number."""
    return links.sort_by([("match_millibits", "descending"), ("one_no", "ascending"), ("other_no", "ascending")])


def probabilities(weights: Ints) -> np.typing.NDArray[np.float64]:
    """Match probabilities, rounded to six decimals."""
    bits = np.clip(weights / MILLIBITS, -CERTAIN_BITS, CERTAIN_BITS)
    rounded: np.typing.NDArray[np.float64] = np.round(1.0 / (1.0 + np.exp2(-bits)), 6)
    return rounded


def reasons_of(model: Model, judged: Judged, places: Ints) -> pa.StringArray:
    """One sentence for each pair, made once for each combination of levels; a shared mailbox is quoted."""
    shown = [
        judged.places[compare.name][places] * 2 + (judged.gained[compare.name][places] >= 0)
        for compare in model.compares
    ]
    combined = np.stack(shown, axis=1)
    distinct, which = np.unique(combined, axis=0, return_inverse=True)
    standing = [(compare.cells(), compare.standing().tolist(), compare.width) for compare in model.compares]
    halves = [_phrase(standing, row).partition(VALUE) for row in distinct.tolist()]
    at = pa.array(which.reshape(-1))
    before = pa.array([half[0] for half in halves], pa.string()).take(at)
    after = pa.array([half[2] for half in halves], pa.string()).take(at)
    has_value = pa.array([bool(half[1]) for half in halves], pa.bool_()).take(at)
    value = pc.if_else(has_value, _shared_mailbox(judged, places), "")
    return pc.binary_join_element_wise(before, value, after, "")


def _shared_mailbox(judged: Judged, places: Ints) -> pa.StringArray:
    pairs = judged.pairs.at(places)
    if "mailbox" not in pairs.one.texts.layout.texts:
        return pa.array([""] * len(places), pa.string())
    slots = pairs.shared_slot("mailbox")
    shared = np.flatnonzero(slots != NOTHING)
    found = np.full(len(places), "", dtype=object)
    found[shared] = [
        lines.split("\n")[slot]
        for lines, slot in zip(pairs.one.lines("mailbox", shared), slots[shared].tolist(), strict=True)
    ]
    return pa.array(found.tolist(), pa.string())


def _phrase(standing: Sequence[Standing], row: list[int]) -> str:
    """What speaks for the pair, then what speaks against it."""
    found = [
        (cells[places[code // 2]], code % 2)
        for (cells, places, width), code in zip(standing, row, strict=True)
        if (code // 2) % width
    ]
    agreeing = ", ".join(level.says for level, is_for in found if is_for)
    against = ", ".join(level.says for level, is_for in found if not is_for)
    return f"{agreeing}; but {against}" if agreeing and against else agreeing or against
