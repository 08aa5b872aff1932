"""Words drawn as often as they are heard: a few very often, most of them seldom."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

Texts = npt.NDArray[np.object_]
Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
LETTERS_BACK = 3
"""How many letters of an invented word decide the next; one less where the words to sound like are few."""
LONG_LIST = 900
SHORTEST, LONGEST = 4, 13
"""Letters of an invented word."""


def texts(values: Iterable[object]) -> Texts:
    """An array of Python's own strings (or None), which may have any length."""
    listed = list(values)
    array = np.empty(len(listed), dtype=object)
    array[:] = listed
    return array


def kept(values: Texts, filled: Flags) -> Texts:
    """A copy without the values that are not filled in."""
    copy = values.copy()
    copy[~filled] = None
    return copy


@dataclass(frozen=True)
class Words:
    """Words with what share of all draws each gets."""

    values: Texts
    cumulative: Floats

    @classmethod
    def weighted(cls, weights: dict[str, float]) -> Words:
        """Each word by its weight, whatever these add up to."""
        cumulative = np.cumsum(np.fromiter(weights.values(), dtype=float))
        return cls(texts(weights), cumulative / cumulative[-1])

    def draw(self, rng: np.random.Generator, count: int) -> Texts:
        """So many words, each drawn anew."""
        return self.values[self.numbers(rng, count)]

    def numbers(self, rng: np.random.Generator, count: int) -> Numbers:
        """Places of so many words in `values`."""
        return np.searchsorted(self.cumulative, rng.random(count)).clip(max=len(self.values) - 1)


def by_rank(words: Sequence[str], flat: float = 2.7) -> dict[str, float]:
    """Zipf's law with Mandelbrot's shift: the word at rank r weighs 1 / (r + flat)."""
    return {word: 1 / (rank + flat) for rank, word in enumerate(words, 1)}


def with_tail(heard: dict[str, float], tail_share: float, tail: Sequence[str]) -> dict[str, float]:
    """The words of a list, and behind them the many rare ones that no list has, with a share of all draws."""
    rare = by_rank(tail, flat=len(tail) / 10)
    heard_sum, rare_sum = sum(heard.values()), sum(rare.values())
    listed = {word: weight / heard_sum * (1 - tail_share) for word, weight in heard.items()}
    return listed | {word: weight / rare_sum * tail_share for word, weight in rare.items()}


def invented(rng: np.random.Generator, like: Sequence[str], count: int) -> list[str]:
    """At most so many words that sound like those given and are none of them: a chain of letters by the ones before."""
    back = LETTERS_BACK if len(like) >= LONG_LIST else LETTERS_BACK - 1
    chains = _chains(like, back)
    made: dict[str, None] = {}
    known = set(like)
    for chances in rng.random((count * 3, LONGEST)).tolist():
        word = _one_word(chances, chains, back)
        if len(word) >= SHORTEST and word not in known and len(made) < count:
            made[word] = None
    return [*made]


def _chains(like: Sequence[str], back: int) -> dict[str, tuple[str, list[int]]]:
    """For the letters before: the letters that may follow, and how often they do, added up."""
    following: dict[str, Counter[str]] = defaultdict(Counter)
    for word in like:
        padded = "^" * back + word + "$"
        for place in range(back, len(padded)):
            following[padded[place - back : place]][padded[place]] += 1
    return {letters: ("".join(found), [*accumulate(found.values())]) for letters, found in following.items()}


def _one_word(chances: Sequence[float], chains: dict[str, tuple[str, list[int]]], back: int) -> str:
    word = "^" * back
    for chance in chances:
        letters, added_up = chains[word[-back:]]
        letter = letters[bisect_right(added_up, chance * added_up[-1])]
        if letter == "$":
            return word[back:]
        word += letter
    return ""
