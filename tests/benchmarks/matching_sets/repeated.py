"""Which of the world's entities each record of a table is about."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.matching_sets.mistakes import changed, recased, with_slips
from tests.benchmarks.matching_sets.words import Numbers, Texts, kept

SAID_AGAIN = 0.20
"""Of the records: about somebody of whom the table has a record already."""
NEVER_STOPS = 0.25
"""Of the records that say somebody again: about somebody who was said again before."""

COPIED, BLANKED, MISTYPED, RESTYLED = 0.35, 0.20, 0.02, 0.05
"""Of the records that say somebody again: written from the first; of a copy's values: left out, mistyped, restyled."""


def repeated(count: int, entities: int, rng: np.random.Generator) -> Numbers:
    """For each record its entity, in no order; the entities are drawn, so that not all of the world is in the table."""
    again = int(count * SAID_AGAIN)
    first = rng.permutation(entities)[: count - again]
    if len(first) < count - again:
        raise ValueError(f"{entities} entities are too few for {count} records")
    often = rng.random(again) < NEVER_STOPS
    few = first[: max(len(first) // 25, 1)]
    more = np.where(often, few[rng.integers(0, len(few), again)], first[rng.integers(0, len(first), again)])
    return rng.permutation(np.concatenate([first, more]))


def copied(
    said: dict[str, Texts], entity: Numbers, names: tuple[str, ...], rng: np.random.Generator
) -> dict[str, Texts]:
    """The columns with some records written from their entity's first: a list imported twice, a card typed in again.

    The columns called `names` are never left out.
    """
    _, first, which = np.unique(entity, return_index=True, return_inverse=True)
    written = np.flatnonzero((first[which] != np.arange(len(entity))) & (rng.random(len(entity)) < COPIED))
    for name, values in said.items():
        copy = with_slips(values[first[which[written]]], rng, MISTYPED)
        copy = changed(copy, np.flatnonzero(rng.random(len(copy)) < RESTYLED), recased, rng)
        values[written] = copy if name in names else kept(copy, rng.random(len(copy)) >= BLANKED)
    return said
