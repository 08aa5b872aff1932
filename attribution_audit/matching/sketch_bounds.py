"""What the sketches of two texts leave room for: the letters, words and beginnings that both have in common at most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from attribution_audit.matching.coded import Flags
from attribution_audit.matching.rows import Numbers
from attribution_audit.matching.sketches import SHAPE
from attribution_audit.matching.words_and_letters import Marks

PREFIX, PREFIX_WEIGHT = 4, 0.1
"""First letters that raise a Jaro-Winkler similarity, and by how much each."""
ROUNDING = 1e-6
HALF = np.uint64(0xFFFFFFFF)
Small = NDArray[np.int16]


def words_of(sketches: Numbers) -> Marks:
    """The bits of the words that each text has."""
    words: Marks = sketches[:, 2] >> np.uint64(32)
    return words


@dataclass(frozen=True, eq=False)
class Both:
    """The sketches of two texts of each pair, and what follows."""

    one: Numbers
    other: Numbers

    def sides(self, name: str) -> tuple[Small, Small]:
        """One of the small numbers of both."""
        shift = np.uint64(8 * SHAPE.index(name))
        left, right = ((side[:, 1] >> shift & np.uint64(0xFF)).astype(np.int16) for side in (self.one, self.other))
        return left, right

    @cached_property
    def lengths(self) -> tuple[Small, Small]:
        """Letters without blanks."""
        return self.sides("length")

    @cached_property
    def blanks(self) -> tuple[Small, Small]:
        """Blanks, of which there is one less than words."""
        return self.sides("blanks")

    @cached_property
    def shorter(self) -> Small:
        """Letters of the shorter text."""
        return np.minimum(*self.lengths)

    @cached_property
    def longer(self) -> Small:
        """Letters of the longer text."""
        return np.maximum(*self.lengths)

    @cached_property
    def common(self) -> Small:
        """The most letters that both can have in common."""
        counted = np.bitwise_count(self.one[:, 0] & self.other[:, 0]).astype(np.int16)
        return np.minimum(counted + np.minimum(*self.sides("over")), self.shorter)

    @cached_property
    def prefix(self) -> Small:
        """The most letters, up to four, in which both begin alike."""
        differ: Marks = (self.one[:, 2] ^ self.other[:, 2]) & HALF
        found: Small = np.zeros(len(differ), dtype=np.int16)
        for letters in range(1, PREFIX + 1):
            found += ((differ & np.uint64(2 ** (8 * letters) - 1)) == 0).astype(np.int16)
        return found

    @cached_property
    def words(self) -> Marks:
        """Bits of words that both may have."""
        return words_of(self.one) & words_of(self.other)

    @cached_property
    def marks(self) -> Marks:
        """Bits of the fourth numbers that both have."""
        shared: Marks = np.bitwise_and(self.one[:, 3], self.other[:, 3])
        return shared

    @property
    def one_hash(self) -> Flags:
        """Whether the two hashes agree."""
        shift = np.uint64(8 * SHAPE.index("low"))
        same: Flags = self.one[:, 1] >> shift == self.other[:, 1] >> shift
        return same

    def are_flagged(self, flags: int) -> Flags:
        """Whether either text carries one of some flags."""
        found: Flags = (self.one[:, 1] | self.other[:, 1]) & np.uint64(flags << 8 * SHAPE.index("flags")) != 0
        return found

    def differ_in(self, flag: int) -> Flags:
        """Whether only one text carries a flag."""
        found: Flags = (self.one[:, 1] ^ self.other[:, 1]) & np.uint64(flag << 8 * SHAPE.index("flags")) != 0
        return found

    def within(self, errors: Small | int) -> Flags:
        """Whether no more than some typing errors may part them."""
        found: Flags = self.common >= self.longer - errors
        return found

    def jaro_winkler(self, least: float, *, of_letters: bool = True) -> Flags:
        """Whether their Jaro-Winkler similarity may be as much, of their letters, or of all with the blanks."""
        blanks = 0 if of_letters else np.minimum(*self.blanks)
        left, right = (
            self.lengths if of_letters else (self.lengths[0] + self.blanks[0], self.lengths[1] + self.blanks[1])
        )
        raised = PREFIX_WEIGHT * np.arange(PREFIX + 1)
        jaro = (least - raised) / (1 - raised)
        share = (self.common + blanks) * (1 / np.maximum(left, 1) + 1 / np.maximum(right, 1))
        found: Flags = share >= (3 * jaro - 1 - ROUNDING)[self.prefix]
        return found

    def ratio(self, percent: float) -> Flags:
        """Whether so many percent of their letters and blanks may agree in order (Indel ratio)."""
        total = sum(self.lengths) + sum(self.blanks)
        found: Flags = 200 * (self.common + np.minimum(*self.blanks)) >= (percent - ROUNDING) * total
        return found

    def has_part(self, place: int, bits: int = 64) -> Flags:
        """Whether all words of one may stand in the other."""
        left, right = (side[:, place] >> np.uint64(64 - bits) for side in (self.one, self.other))
        found: Flags = (left & ~right == 0) | (right & ~left == 0)
        return found
