"""How much an agreement is worth by how rare the value is."""

from __future__ import annotations

import numpy as np

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import MILLIBITS

UNSEEN = 0.3
"""Records that a value is taken to have which nobody else has (about what Good and Turing's estimate gives)."""


def millibits_of_rarity(counts: Ints, population: int, least_population: int) -> Ints:
    """-log2 of the chance that a stranger's record has the value, in millibits, at least 0.

    The two records compared do not tell how common their value is, so that they are left out of `counts`. A small file
    tells little of how common a name is elsewhere: `least_population` records, of which `UNSEEN` have it, are added.
    """
    share = (population + least_population) / (np.maximum(counts - 2, 0) + UNSEEN)
    rarity: Ints = np.rint(np.log2(np.maximum(share, 1.0)) * MILLIBITS).astype(np.int64)
    return rarity
