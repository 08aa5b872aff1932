"""How much an agreement is worth by how rare the value is."""

from __future__ import annotations

import numpy as np

from attribution_audit.matching.coded import NOTHING, Codes, Ints, holders
from attribution_audit.matching.compare import MILLIBITS


def millibits_of_rarity(counts: Ints, population: int, least_population: int) -> Ints:
    """log2(population / count) of each value in millibits, at least 0.

    A small file tells nothing of how common a name is elsewhere: `least_population` stands in for its size.
    """
    share = max(population, least_population) / np.maximum(counts, 1)
    rarity: Ints = np.rint(np.log2(np.maximum(share, 1.0)) * MILLIBITS).astype(np.int64)
    return rarity


def one_holder_each(mailbox: Codes) -> Ints:
    """Who holds a record's values: its mailbox, else the record itself, so that copies of one record count once."""
    own = np.arange(len(mailbox), dtype=np.int64) + int(mailbox.max(initial=NOTHING)) + 1
    held: Ints = np.where(mailbox != NOTHING, mailbox.astype(np.int64), own)
    return held


def holders_of(codes: Codes, holder: Ints, values: int) -> Ints:
    """How many holders each value has, whichever slot it stands in."""
    slots = codes.shape[1]
    return holders(codes.reshape(-1), np.repeat(holder, slots), values)
