"""The texts of a batch of records, taken out of their cells once, with what tells quickly which are far apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.far_apart import SCREENS, Letters
from attribution_audit.matching.rows import BETWEEN, LONGEST, Layout

Codes = NDArray[np.int64]


@dataclass(frozen=True)
class Column:
    """The first text of each cell: its place among the distinct `values`."""

    name: str
    places: Codes
    values: NDArray[np.object_]
    derived: dict[object, NDArray[np.object_]] = field(default_factory=dict, repr=False)

    @cached_property
    def traits(self) -> Ints:
        """A row for each trait of the feature's screen, a column a cell."""
        return SCREENS[self.name].traits(self.values.tolist())[:, self.places]

    def texts(self, at: Ints) -> NDArray[np.object_]:
        """The texts of some cells."""
        return self.values[self.places[at]]

    def letters(self, letters: Letters, at: Ints) -> NDArray[np.object_]:
        """What is compared letter by letter, of some cells."""
        if letters.of is None:
            return self.texts(at)
        if letters not in self.derived:
            made = [letters.of(text) if text else "" for text in self.values.tolist()]
            self.derived[letters] = np.array([*made, None], dtype=object)[:-1]
        return self.derived[letters][self.places[at]]


@dataclass(frozen=True)
class Texts:
    """The texts of a column of cells, read when they are first asked for."""

    cells: pa.BinaryArray
    layout: Layout
    columns: dict[str, Column] = field(default_factory=dict, repr=False)

    @cached_property
    def parts(self) -> pa.StringArray:
        """The texts of all cells, one cell behind the other."""
        texts = pc.binary_slice(self.cells.cast(pa.binary()), self.layout.numbers.itemsize + len(BETWEEN), LONGEST)
        return pc.list_flatten(pc.split_pattern(texts.cast(pa.string()), BETWEEN.decode()))

    def lines(self, feature: str, at: Ints) -> list[str]:
        """The texts of all slots of some cells, one a line."""
        lines: list[str] = self._of(feature).take(pa.array(at)).to_pylist()
        return lines

    def column(self, feature: str) -> Column:
        """The first texts of all cells."""
        if feature not in self.columns:
            encoded = pc.dictionary_encode(self._of(feature))
            values = [lines.partition("\n")[0] for lines in encoded.dictionary.to_pylist()]
            places = encoded.indices.to_numpy(zero_copy_only=False).astype(np.int64)
            self.columns[feature] = Column(feature, places, np.array([*values, None], dtype=object)[:-1])
        return self.columns[feature]

    def _of(self, feature: str) -> pa.StringArray:
        width, place = len(self.layout.texts), self.layout.texts.index(feature)
        return self.parts.take(pa.array(np.arange(place, len(self.cells) * width, width)))


def far_apart(one: Column, other: Column, at: Ints, at_other: Ints) -> Flags:
    """Whether the texts of each two cells are too far apart to be anything but different; False where none tells."""
    screen = SCREENS.get(one.name) if other.name in SCREENS else None
    if screen is None:
        return np.zeros(len(at), dtype=np.bool_)
    far = screen.may_be_far(one.traits[:, at], other.traits[:, at_other])
    for letters in screen.letters:
        places = np.flatnonzero(far)
        if len(places):
            far[places] = letters.are_far(one.letters(letters, at[places]), other.letters(letters, at_other[places]))
    return far
