"""Many texts taken apart at once: which letters and words they have, as numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BLANK = ord(" ")
Marks = NDArray[np.uint64]
Bytes = NDArray[np.uint8]
ONE = np.uint64(1)


@dataclass(frozen=True)
class Counting:
    """Which letters are counted together (`place` by byte), and up to how many (`levels` by place)."""

    place: Bytes
    levels: tuple[int, ...]

    def counted(self, rows: NDArray[np.int64], letters: Bytes, texts: int) -> tuple[Marks, NDArray[np.int64]]:
        """A bit for each of the first letters of each kind, and how many letters have none."""
        kinds = len(self.levels)
        counts = np.bincount(rows * kinds + self.place[letters], minlength=texts * kinds).reshape(texts, kinds)
        bits = [counts > level for level in range(max(self.levels))]
        kept = [flags[:, np.array(self.levels) > level] for level, flags in enumerate(bits)]
        packed = np.packbits(np.concatenate(kept, axis=1), axis=1, bitorder="little")
        over = np.maximum(counts - np.array(self.levels), 0).sum(axis=1)
        return np.ascontiguousarray(packed).view("<u8")[:, 0].astype(np.uint64), over


def _places(digits: int, others: int) -> Bytes:
    """Digits by themselves if there is room, then letters from a on, then all else."""
    table = np.arange(256) % others + digits
    table[ord("a") : ord("z") + 1] = np.arange(26) % others + digits
    if digits:
        table[ord("0") : ord("9") + 1] = np.arange(10)
    return table.astype(np.uint8)


LETTERS = Counting(_places(0, 32), (2,) * 32)
DIGITS = Counting(_places(10, 12), (4,) * 10 + (2,) * 12)


@dataclass(frozen=True)
class Apart:
    """Distinct texts taken apart: letters without blanks (`rows`: of which text), and words (`of`: of which text)."""

    texts: list[str]
    rows: NDArray[np.int64]
    letters: Bytes
    lengths: NDArray[np.int64]
    blanks: NDArray[np.int64]
    of: NDArray[np.int64]
    words: Marks
    word_lengths: NDArray[np.int64]

    @classmethod
    def taken(cls, texts: list[str]) -> Apart:
        """Each word is told by a number made of its letters."""
        every = np.frombuffer(" ".join([*texts, ""]).encode(errors="replace"), np.uint8)
        sizes = np.array([len(text) if text.isascii() else len(text.encode(errors="replace")) for text in texts])
        rows = np.repeat(np.arange(len(texts)), sizes.astype(np.int64) + 1)
        is_letter = every != BLANK
        starts = np.flatnonzero(is_letter & np.concatenate([[True], ~is_letter[:-1]])[: len(every)])
        rows, letters, places = rows[is_letter], every[is_letter], np.flatnonzero(is_letter)
        word = np.searchsorted(starts, places, side="right") - 1
        inside = np.minimum(places - starts[word], len(POWERS) - 1) if len(starts) else places
        hashed = _summed(word, letters.astype(np.uint64) * POWERS[inside], len(starts))
        lengths = np.bincount(rows, minlength=len(texts))
        of = rows[np.searchsorted(places, starts)]
        blanks = sizes.astype(np.int64) - lengths
        word_lengths = np.bincount(word, minlength=len(starts))
        return cls(texts, rows, letters, lengths, blanks, of, hashed ^ (hashed >> np.uint64(29)), word_lengths)

    def kept(self, keep: NDArray[np.bool_]) -> Apart:
        """Without some of the words."""
        letters = np.repeat(keep, self.word_lengths)
        rows = self.rows[letters]
        lengths = np.bincount(rows, minlength=len(self.texts))
        of, found = self.of[keep], self.words[keep]
        blanks = np.maximum(np.bincount(of, minlength=len(self.texts)) - 1, 0)
        return Apart(self.texts, rows, self.letters[letters], lengths, blanks, of, found, self.word_lengths[keep])

    def bits(self, size: int) -> Marks:
        """A bit of `size` for each word."""
        return (ONE << (self.words % np.uint64(size))).astype(np.uint64)

    def mask(self, size: int, which: NDArray[np.bool_] | None = None) -> Marks:
        """The bits of each text's words, or of some."""
        found = np.zeros(len(self.texts), dtype=np.uint64)
        at = slice(None) if which is None else which
        np.bitwise_or.at(found, self.of[at], self.bits(size)[at])
        return found

    def starts(self) -> Marks:
        """The first four letters of each text, blanks left out, as bytes."""
        firsts = np.concatenate([[0], np.cumsum(self.lengths)])[:-1]
        found = np.zeros(len(self.texts), dtype=np.uint64)
        for place in range(4):
            there = np.flatnonzero(self.lengths > place)
            found[there] |= self.letters[firsts[there] + place].astype(np.uint64) << np.uint64(8 * place)
        return found

    def first_lengths(self) -> NDArray[np.int64]:
        """Letters of the first word of each text."""
        found = np.zeros(len(self.texts), dtype=np.int64)
        found[self.of[::-1]] = self.word_lengths[::-1]
        return found

    def says_twice(self) -> NDArray[np.bool_]:
        """Whether a text says a word twice."""
        order = np.lexsort((self.words, self.of))
        again = (np.diff(self.of[order]) == 0) & (self.words[order][1:] == self.words[order][:-1])
        found = np.zeros(len(self.texts), dtype=np.bool_)
        found[self.of[order][1:][again]] = True
        return found


POWERS = np.array([pow(0x9E3779B97F4A7C15, power, 2**64) for power in range(1, 65)], dtype=np.uint64)


def _summed(places: NDArray[np.int64], numbers: Marks, size: int) -> Marks:
    found = np.zeros(size, dtype=np.uint64)
    np.add.at(found, places, numbers)
    return found
