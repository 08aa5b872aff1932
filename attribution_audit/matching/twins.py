"""Records that say exactly the same are compared with the first of them only, and only that one meets the others."""

from __future__ import annotations

import numpy as np

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import Features

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
"""2**64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)."""


def twin_pairs(features: Features) -> tuple[Ints, Ints]:
    """For each record that says what an earlier one says: the first such record, and this one.

    Twins are found by a 64-bit hash; a collision makes a pair that the comparison then refuses.
    """
    marks = np.zeros(features.records, dtype=np.uint64)
    for name in sorted(features.coded):
        for slot in features.coded[name].codes.T:
            marks = (marks ^ (slot + 2).astype(np.uint64)) * MULTIPLIER
            marks ^= marks >> np.uint64(29)
    _, first, which = np.unique(marks, return_index=True, return_inverse=True)
    hubs = first[which].astype(np.int64)
    later = np.flatnonzero(hubs != np.arange(features.records))
    return hubs[later], later.astype(np.int64)
