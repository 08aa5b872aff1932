"""How right a clustering is: over all pairs of records, whether both are in one cluster and whether they should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[Any]


@dataclass(frozen=True)
class PairsRight:
    """Counts of pairs of records: claimed to be one, truly one, and both."""

    claimed: int
    true: int
    both: int

    @property
    def precision(self) -> float:
        """Of the pairs claimed, the share that is true; 1 where none is claimed."""
        return self.both / self.claimed if self.claimed else 1.0

    @property
    def recall(self) -> float:
        """Of the true pairs, the share that is claimed; 1 where there is none."""
        return self.both / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.both / (self.claimed + self.true) if self.claimed + self.true else 1.0

    def figures(self) -> dict[str, float]:
        """As plain values."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1}


def pairs_right(clusters: Labels, truth: Labels) -> PairsRight:
    """Two labellings of the same records, in the same order; a record alone with its label makes no pair."""
    cluster, true = (np.unique(labels, return_inverse=True)[1].astype(np.int64) for labels in (clusters, truth))
    both = cluster * (int(true.max(initial=0)) + 1) + true
    return PairsRight(_pairs(cluster), _pairs(true), _pairs(both))


def _pairs(labels: Labels) -> int:
    counts = np.unique(labels, return_counts=True)[1].astype(np.int64)
    return int((counts * (counts - 1) // 2).sum())
