"""How much an agreement is worth by how rare the value is."""

from __future__ import annotations

import numpy as np

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import MILLIBITS


def millibits_of_rarity(counts: Ints, population: int, least_population: int) -> Ints:
    """log2(population / count) of each value in millibits, at least 0.

    A small file tells nothing of how common a name is elsewhere: `least_population` stands in for its size.
    """
    share = max(population, least_population) / np.maximum(counts, 1)
    rarity: Ints = np.rint(np.log2(np.maximum(share, 1.0)) * MILLIBITS).astype(np.int64)
    return rarity
