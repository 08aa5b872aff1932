"""Which records of one cluster contradict each other.

That is: linked only through others, and differing in what one person or company has only one of.
"""

from __future__ import annotations

import numpy as np

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import Features, Model, Pairs
from attribution_audit.matching.links import Links

MOST_COMPARED = 100
"""Records of one cluster that are held against each other, the earliest first: 4,950 pairs."""


def contradicting_pairs(model: Model, features: Features, labels: Ints, links: Links) -> Pairs:
    """Pairs inside the clusters `labels` that contradict each other and are not linked themselves."""
    one, other = _pairs_inside(labels)
    pairs = Pairs(features, one, other, np.zeros(len(one), dtype=np.int8))
    judged = model.judge(pairs)
    size = features.records
    are_linked = np.isin(one * size + other, links.one * size + links.other)
    found = model.contradicts(judged) & ~are_linked
    return Pairs(features, one[found], other[found], pairs.crm[found])


def _pairs_inside(labels: Ints) -> tuple[Ints, Ints]:
    """All pairs of records of one cluster of three or more, up to `MOST_COMPARED` records of each."""
    order = np.argsort(labels, kind="stable")
    starts = np.flatnonzero(np.diff(labels[order], prepend=-1))
    sizes = np.diff(np.append(starts, len(order)))
    one, other = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for size in np.unique(np.minimum(sizes[sizes > 2], MOST_COMPARED)).tolist():
        of_size = starts[sizes == size] if size < MOST_COMPARED else starts[sizes >= size]
        left, right = np.triu_indices(size, k=1)
        one.append(order[of_size[:, None] + left].reshape(-1))
        other.append(order[of_size[:, None] + right].reshape(-1))
    return np.concatenate(one), np.concatenate(other)
