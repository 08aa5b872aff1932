"""The texts of a batch of records, taken out of their cells once, when they are first asked for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.rows import BETWEEN, LONGEST, Layout


@dataclass(frozen=True)
class Texts:
    """The texts of a column of cells, of which few are ever read."""

    cells: pa.BinaryArray
    layout: Layout

    def lines(self, feature: str, at: Ints) -> list[str]:
        """The texts of all slots of some cells, one a line."""
        lines: list[str] = self._of(feature, at).to_pylist()
        return lines

    def firsts(self, feature: str, at: Ints) -> list[str]:
        """The first texts of some cells."""
        return [lines.partition("\n")[0] for lines in self.lines(feature, at)]

    def _of(self, feature: str, at: Ints) -> pa.StringArray:
        cells, which = np.unique(at, return_inverse=True)
        taken = self.cells.take(pa.array(cells)).cast(pa.binary())
        texts = pc.binary_slice(taken, self.layout.numbers.itemsize + len(BETWEEN), LONGEST).cast(pa.string())
        width, place = len(self.layout.texts), self.layout.texts.index(feature)
        parts = pc.list_flatten(pc.split_pattern(texts, BETWEEN.decode()))
        return parts.take(pa.array(place + which.reshape(-1) * width))
