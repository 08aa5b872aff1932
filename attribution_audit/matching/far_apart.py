"""Which values are too far apart to be anything but different: told of many pairs at once, before any two are read.

Most pairs that share a block are of strangers, and most of what strangers say is far apart. What a likeness function
calls anything but different is never called far apart; `tests/matching/test_far_apart.py` holds both side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler

from attribution_audit.matching import company_likeness, mailbox_likeness, person_likeness, streets
from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.nicknames import nickname_groups
from attribution_audit.matching.phones import LOCAL_DIGITS, phone_key
from attribution_audit.matching.postal_codes import postal_area
from attribution_audit.matching.transliteration import is_unvocalised, sound
from attribution_audit.matching.wordlists import groups_of_word

Texts = NDArray[np.object_]
Trait = Callable[[str], tuple[int, ...]]
MOST_ERRORS = 2
"""No likeness function forgives more typing errors."""
ALIKE_TEXTS = 0.88
"""Jaro-Winkler similarity from which `agreement.text_likeness` takes two texts as alike."""
WORD_BITS = 62
REMEMBERED = 50_000
"""Texts whose traits are kept for the next batch: some 10 MB."""


@dataclass(frozen=True)
class Letters:
    """A measure of two texts, or of what `of` leaves of them, letter by letter: errors, or a similarity."""

    scorer: Any
    bound: float
    """The most errors, or the least similarity, that two texts have which are not far apart."""
    of: Callable[[str], str] | None = None

    def are_far(self, one: Texts, other: Texts) -> Flags:
        """Whether each two texts are beyond the bound."""
        found = process.cpdist(one, other, scorer=self.scorer, score_cutoff=self.bound)
        far: Flags = found > self.bound if self.scorer is OSA.distance else found == 0
        return far


@dataclass(frozen=True)
class Screen:
    """How texts are told far apart: first by some numbers of each, its traits, then by their letters."""

    letters: tuple[Letters, ...]
    trait: Trait = lambda _: (0,)
    may_be_far: Callable[[Ints, Ints], Flags] = lambda one, _: np.ones(one.shape[1], dtype=np.bool_)
    """By the traits of each two texts (a row a trait); what cannot be far is read."""

    def traits(self, texts: list[str]) -> Ints:
        """The traits of texts, a row a trait."""
        width = len(self.trait("a"))
        found = [self.trait(text) if text else (0,) * width for text in texts]
        return np.array(found, dtype=np.int64).reshape(len(texts), width).T


def _hash(text: str) -> int:
    return crc32(text.encode())


@lru_cache(maxsize=REMEMBERED)
def _words(text: str) -> tuple[int, ...]:
    """A bit for each word: texts without a common bit have no common word."""
    bits = 0
    for word in text.split():
        bits |= 1 << _hash(word) % WORD_BITS
    return (bits,)


def _no_common_word(one: Ints, other: Ints) -> Flags:
    far: Flags = one[-1] & other[-1] == 0
    return far


def _differ(one: Ints, other: Ints) -> Flags:
    far: Flags = one[0] != other[0]
    return far


@lru_cache(maxsize=REMEMBERED)
def _of_name(text: str) -> tuple[int, ...]:
    said = text.split()
    is_plain = len(said) == 1 and len(text) >= person_likeness.SHORT
    spellings = groups_of_word("name_spellings").get(said[-1])
    known = bool(nickname_groups(said[0])), bool(spellings)
    return is_plain, _hash(sound(text)), is_unvocalised("".join(said)), *known


def _names_may_be_far(one: Ints, other: Ints) -> Flags:
    is_plain, is_known = one[0] & other[0], (one[3] & other[3]) | (one[4] & other[4])
    far: Flags = (is_plain > 0) & (one[1] != other[1]) & (one[2] == other[2]) & (is_known == 0)
    return far


@lru_cache(maxsize=REMEMBERED)
def _of_company(text: str) -> tuple[int, ...]:
    return ord(text[0]), " " in text, *_words(text)


def _companies_may_be_far(one: Ints, other: Ints) -> Flags:
    far: Flags = (one[0] != other[0]) & (one[1] == other[1]) & _no_common_word(one, other)
    return far


def _named(street: str) -> list[str]:
    """The words of a street without its numbers."""
    return [word for word in street.split() if not word[0].isdigit() or word.endswith(streets.ORDINAL)]


@lru_cache(maxsize=REMEMBERED)
def _joined(street: str) -> str:
    return "".join(_named(street))


@lru_cache(maxsize=REMEMBERED)
def _in_order(street: str) -> str:
    return " ".join(sorted(_named(street)))


def _of_street(text: str) -> tuple[int, ...]:
    return bool(_joined(text)), *_words(text)


def _streets_may_be_far(one: Ints, other: Ints) -> Flags:
    far: Flags = (one[0] & other[0] > 0) & _no_common_word(one, other)
    return far


def _of_date(text: str) -> tuple[int, ...]:
    return len(text) == 8, *map(_hash, (text[:4], text[4:6], text[6:]))


def _dates_may_be_far(one: Ints, other: Ints) -> Flags:
    agreeing = (one[1:] == other[1:]).sum(axis=0)
    swapped = (one[2] == other[3]) & (one[3] == other[2])
    far: Flags = (one[0] & other[0] > 0) & (agreeing < 2) & ~swapped
    return far


ONE_ERROR, ERRORS = Letters(OSA.distance, 1), Letters(OSA.distance, MOST_ERRORS)
NAMES = Screen((Letters(JaroWinkler.similarity, person_likeness.FAR_APART),), _of_name, _names_may_be_far)
COMPANIES = Screen((Letters(JaroWinkler.similarity, company_likeness.FAR_APART),), _of_company, _companies_may_be_far)
IDENTIFIERS = Screen((ONE_ERROR,))
SCREENS: Mapping[str, Screen] = {
    "given": NAMES,
    "surname": NAMES,
    "company": COMPANIES,
    "brand": COMPANIES,
    "handle": Screen((Letters(fuzz.partial_ratio, mailbox_likeness.ALIKE_HANDLES),)),
    "mailbox": Screen((ONE_ERROR,), lambda text: (_hash(text.partition("@")[0]),), _differ),
    "identifier": IDENTIFIERS,
    "domain": IDENTIFIERS,
    "phone": Screen(
        (Letters(OSA.distance, 1, phone_key),), lambda text: (_hash(phone_key(text)[-LOCAL_DIGITS:]),), _differ
    ),
    "postal_code": Screen((ONE_ERROR,), lambda text: (_hash(postal_area(text)),), _differ),
    "city": Screen((ERRORS, Letters(JaroWinkler.similarity, ALIKE_TEXTS)), _words, _no_common_word),
    "street": Screen(
        (Letters(OSA.distance, MOST_ERRORS, _joined), Letters(fuzz.ratio, streets.ALIKE, _in_order)),
        _of_street,
        _streets_may_be_far,
    ),
    "date_of_birth": Screen((ONE_ERROR,), _of_date, _dates_may_be_far),
}
"""By what is compared; a feature without a screen is read pair by pair."""
