"""Pairs of records to compare, in batches: what both sides say, as numbers and, where likeness is asked, as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.far_apart import may_be_alike, may_be_same
from attribution_audit.matching.known import Known
from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.rows import IN_ORDER, Layout, Numbers, from_cells
from attribution_audit.matching.sketch_bounds import Both, words_of
from attribution_audit.matching.sketches import SKETCH
from attribution_audit.matching.texts import Texts
from attribution_audit.matching.value_codes import mixed

Levels = NDArray[np.int8]
Likens = Callable[[str, str], int]
SAME = 1
"""The level of equal values, whatever is compared."""
UNSEEN = -1
"""In place of a level that is not known yet."""


@dataclass(frozen=True)
class Side:
    """What one record of each pair says: numbers by feature (records, slots), and texts.

    `places` are the records of the pairs; without, there is one record a pair.
    """

    texts: Texts
    said: Mapping[str, Numbers]
    places: Ints | None = None

    @classmethod
    def of(cls, cells: pa.BinaryArray, layout: Layout) -> Side:
        """One record a cell."""
        return cls(Texts(cells, layout), from_cells(cells, layout))

    def numbers(self, feature: str) -> Numbers:
        """All slots of a feature."""
        said = self.said[feature]
        return said if self.places is None else said[self.places]

    def first(self, feature: str) -> Ints:
        """The first value of each record."""
        codes = self.numbers(feature)
        first: Ints = codes[:, 0] if codes.shape[1] else np.full(len(codes), NOTHING, dtype=np.int64)
        return first

    def knows(self, feature: str) -> Flags:
        """Whether each record says anything."""
        known: Flags = (self.numbers(feature) != NOTHING).any(axis=1)
        return known

    def sketch(self, feature: str, at: Ints) -> Numbers:
        """The sketches of the first texts of the records at some places."""
        return self.said[feature + SKETCH][self.cell(at)]

    def text(self, feature: str, at: Ints) -> list[str]:
        """The first text of the records at some places."""
        return self.texts.firsts(feature, self.cell(at))

    def lines(self, feature: str, at: Ints) -> list[str]:
        """The texts of all slots of the records at some places, one a line; blank where they say nothing."""
        return self.texts.lines(feature, self.cell(at))

    def cell(self, at: Ints) -> Ints:
        """The cells of the records at some places."""
        return at if self.places is None else self.places[at]

    def at(self, places: Ints) -> Side:
        """Some of the records."""
        return Side(self.texts, self.said, self.cell(places))


@dataclass(frozen=True)
class Unread:
    """Flags of pairs of which a text would have to be read, and of those that could then be the `same`; `places` are
    those that are looked at.
    """

    flags: Flags
    same: Flags
    places: Ints | None = None

    @classmethod
    def of(cls, pairs: int) -> Unread:
        """No pair as yet."""
        return cls(np.zeros(pairs, dtype=np.bool_), np.zeros(pairs, dtype=np.bool_))

    def at(self, places: Ints) -> Unread:
        """Of some of the pairs."""
        return Unread(self.flags, self.same, places if self.places is None else self.places[places])

    def mark(self, places: Ints, same: Flags) -> None:
        """Say that some pairs are not read."""
        marked = places if self.places is None else self.places[places]
        self.flags[marked] = True
        self.same[marked[same]] = True


@dataclass(frozen=True)
class Pairs:
    """Pairs of record numbers; `crm` is what the CRM itself says of each (0 nothing, see `compare.Crm`).

    With `unread` no text is read: where one would have to be, the pair is marked, and the texts are taken as different.
    """

    one_no: Ints
    other_no: Ints
    crm: Levels
    one: Side
    other: Side
    known: Known
    unread: Unread | None = None

    @classmethod
    def of(cls, batch: pa.RecordBatch, layout: Layout, known: Known) -> Pairs:
        """The pairs of a batch of `match_sides`: record numbers, `says`, and both sides' columns."""
        one_no, other_no = (batch.column(name).to_numpy().astype(np.int64) for name in ("one_no", "other_no"))
        one, other = (Side.of(batch.column(name), layout) for name in ("one_said", "other_said"))
        return cls(one_no, other_no, batch.column("says").to_numpy().astype(np.int8), one, other, known)

    def at(self, places: Ints) -> Pairs:
        """Some of the pairs."""
        numbers = self.one_no[places], self.other_no[places], self.crm[places]
        unread = self.unread and self.unread.at(places)
        return Pairs(*numbers, self.one.at(places), self.other.at(places), self.known, unread)

    def firsts(self, feature: str) -> tuple[Ints, Ints]:
        """The first values of both sides."""
        return self.one.first(feature), self.other.first(feature)

    def fact(self, name: str) -> Numbers:
        """A number of each record, for both sides (pairs, 2)."""
        return np.stack([side.numbers(name)[:, 0] for side in (self.one, self.other)], axis=1)

    def both_know(self, feature: str) -> Flags:
        """Whether both sides say anything."""
        both: Flags = self.one.knows(feature) & self.other.knows(feature)
        return both

    def shared(self, feature: str, marked: str | None = None) -> Ints:
        """The value that both sides have in any slot (the first in the alphabet), NOTHING where there is none.

        With `marked`, the name of flags of slots, only values that carry this flag on either side.
        """
        codes = self.one.numbers(feature)
        if not codes.shape[1]:
            return np.full(len(codes), NOTHING, dtype=np.int64)
        slot = self.shared_slot(feature, marked)
        shared: Ints = np.where(
            slot == NOTHING, NOTHING, np.take_along_axis(codes, np.maximum(slot, 0)[:, None], 1)[:, 0]
        )
        return shared

    def shared_slot(self, feature: str, marked: str | None = None) -> Ints:
        """The slot of the first side in which that value stands."""
        mine, theirs = self.one.numbers(feature), self.other.numbers(feature)
        order = self.one.numbers(feature + IN_ORDER) if mine.shape[1] > 1 else np.zeros(mine.shape, dtype=np.uint8)
        found = np.full(len(mine), NOTHING, dtype=np.int64)
        before = np.full(len(mine), np.iinfo(np.uint8).max, dtype=np.uint8)
        for slot in range(mine.shape[1]):
            same = self._same(mine[:, slot], theirs, marked, slot) & (order[:, slot] < before)
            found[same] = slot
            before[same] = order[same, slot]
        return found

    def _same(self, mine: Ints, theirs: Ints, marked: str | None, slot: int) -> Flags:
        same = mine[:, None] == theirs
        if marked is not None:
            same &= (self.one.numbers(marked)[:, slot, None] > 0) | (self.other.numbers(marked) > 0)
        found: Flags = same.any(axis=1) & (mine != NOTHING)
        return found

    def likeness(self, feature: str, likens: Likens, where: Flags | None = None) -> Levels:
        """How alike the first values of both sides are, once for each distinct pair of them; 0 where one is missing,
        and where it is not asked.
        """
        return self._alike(feature, feature, likens, where)

    def crossed_likeness(self, feature: str, other: str, likens: Likens) -> Levels:
        """How alike the first side's `feature` and the other side's `other` are."""
        return self._alike(feature, other, likens)

    def may_be_alike(self, feature: str, other: str) -> Flags:
        """Whether the first side's `feature` and the other side's `other` may be anything but different."""
        mine, theirs = self.one.first(feature), self.other.first(other)
        both = np.flatnonzero((mine != NOTHING) & (theirs != NOTHING))
        found = np.zeros(len(mine), dtype=np.bool_)
        if len(both):
            sketches = Both(self.one.sketch(feature, both), self.other.sketch(other, both))
            found[both] = may_be_alike(feature, sketches) | (mine[both] == theirs[both])
        return found

    def shared_words(self, features: tuple[str, ...]) -> tuple[Ints, Ints]:
        """How many words the first values of some features have in common, at most, and the more of either side."""
        one, other = (self._words(side, features) for side in (self.one, self.other))
        counts = [np.bitwise_count(words).astype(np.int64) for words in (one & other, one, other)]
        return counts[0], np.maximum(counts[1], counts[2])

    def _words(self, side: Side, features: tuple[str, ...]) -> NDArray[np.uint64]:
        places = np.arange(len(self.one_no))
        marks = [words_of(side.sketch(feature, places)) for feature in features if side.numbers(feature).shape[1]]
        found: NDArray[np.uint64] = np.bitwise_or.reduce([np.zeros(len(places), dtype=np.uint64), *marks])
        return found

    def _alike(self, feature: str, other: str, likens: Likens, where: Flags | None = None) -> Levels:
        mine, theirs = self.one.first(feature), self.other.first(other)
        found = np.zeros(len(mine), dtype=np.int8)
        both = (mine != NOTHING) & (theirs != NOTHING)
        found[both & (mine == theirs)] = SAME
        both &= mine != theirs
        asked = np.flatnonzero(both if where is None else both & where)
        if not len(asked):
            return found
        found[asked] = Likeness.DIFFERENT
        both = Both(self.one.sketch(feature, asked), self.other.sketch(other, asked))
        may_be = may_be_alike(feature, both)
        near = asked[may_be]
        if self.unread is not None:
            self.unread.mark(near, may_be_same(feature, both)[may_be] | np.bool_(feature != other))
            return found
        low, high = np.minimum(mine[near], theirs[near]), np.maximum(mine[near], theirs[near])
        codes, first, which = np.unique(mixed(low, high), return_index=True, return_inverse=True)
        found[near] = self._judged(codes, near[first], (feature, other), likens)[which]
        return found

    def _judged(self, codes: Ints, places: Ints, features: tuple[str, str], likens: Likens) -> Levels:
        """`likens` of the pairs of values at `places`, or what was found of the same two (`codes`) before."""
        seen = self.known.seen(*sorted(features))
        levels = [seen.get(code, UNSEEN) for code in codes.tolist()]
        new = np.flatnonzero(np.array(levels, dtype=np.int8) == UNSEEN)
        texts = self.one.text(features[0], places[new]), self.other.text(features[1], places[new])
        for place, left, right in zip(new.tolist(), *texts, strict=True):
            levels[place] = seen[int(codes[place])] = likens(min(left, right), max(left, right))
        return np.array(levels, dtype=np.int8)
