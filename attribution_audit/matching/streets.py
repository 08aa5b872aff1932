"""Streets with their house numbers, as they compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.likeness import Likeness, errors, is_mistyped
from attribution_audit.matching.wordlists import pairs, words

WRITTEN_ON = re.compile(r"(?<=[a-z]{3})(?:strasse|straat|street|str)\b")
"""A street's kind written onto its name (Hauptstrasse, Kerkstraat)."""
LETTER_AFTER = re.compile(r"\b(\d+) (?:([a-z])(?=$| \d)|([a-df-mo-rt-vx-z])(?= [a-z]{3}))")
"""A house number's letter with a blank before it; before a name, n, e, s and w are sides of a town."""
NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 4, 9
"""Letters from which one, and two, typing errors leave a street recognisable."""
ORDINAL = ("st", "nd", "rd", "th")
ALIKE = 85.0
"""Percent of letters in common (Indel ratio, words in alphabetical order) from which two streets look alike."""
REMEMBERED = 20_000
"""Streets whose parts are kept for the next comparison: some 10 MB."""


@dataclass(frozen=True, slots=True)
class _Street:
    """A street as it is compared; `key` holds its words in alphabetical order."""

    numbers: frozenset[str]
    said: tuple[str, ...]
    joined: str
    key: str
    words: frozenset[str]


def street(cell: str) -> str | None:
    """A street with its house number, abbreviations written out, without flat or floor; null for none.

    >>> street("Hauptstraße 5"), street("5 Main Street, Apt. 4b"), street("Avda. de la Paz 12 B")
    ('haupt street 5', '5 main street', 'avenue de la paz 12b')
    """
    plain = folded(cell)
    if is_blank(plain):
        return None
    apart = WRITTEN_ON.sub(" street", plain) if "str" in plain else plain
    kept = _without_unit(apart.split())
    numbered = LETTER_AFTER.sub(r"\1\2\3", " ".join(kept)).split()
    full = _full()
    return " ".join([full.get(word, word) for word in numbered])


def unit(cell: str) -> str | None:
    """The number of the flat, floor or room, null where the street says none.

    >>> unit("5 Main Street, Apt. 4b"), unit("5 Main Street")
    ('4b', None)
    """
    said = folded(cell.replace("#", " unit ")).split()
    places = [place for place, word in enumerate(said[:-1]) if _is_unit(said, place)]
    return said[places[-1] + 1] if places else None


def street_likeness(one: str, other: str) -> Likeness:
    """How alike two streets are, as `street` gives them.

    Part: the house number differs or is missing, or one name stands inside the other.

    >>> [street_likeness("5 main st", other).name for other in ("main st 5", "5 mian st", "7 main st", "9 oak ave")]
    ['SAME', 'NEAR', 'PART', 'DIFFERENT']
    """
    if one == other:
        return Likeness.SAME
    left, right = _street(one), _street(other)
    same_name, same_number = left.key == right.key or left.joined == right.joined, left.numbers == right.numbers
    if same_name:
        return Likeness.SAME if same_number else _by_number(left, right)
    if left.words and right.words and (left.words <= right.words or right.words <= left.words):
        return Likeness.PART
    if is_mistyped(_without(left, right), _without(right, left), NEAR_LENGTH, NEAR_LENGTH_OF_TWO):
        return Likeness.NEAR if same_number else Likeness.ALIKE
    return Likeness.ALIKE if fuzz.ratio(left.key, right.key, score_cutoff=ALIKE) else Likeness.DIFFERENT


def _without(this: _Street, other: _Street) -> str:
    """The name without the words that both have: in May Street and Day Street, three letters are compared."""
    return "".join(word for word in this.said if word not in other.words)


def _by_number(left: _Street, right: _Street) -> Likeness:
    """Two house numbers in one street: near where one digit too many, too few or exchanged parts them."""
    numbers = " ".join(sorted(left.numbers)), " ".join(sorted(right.numbers))
    is_slip = len(numbers[0]) != len(numbers[1]) or sorted(numbers[0]) == sorted(numbers[1])
    is_near = min(map(len, numbers)) > 1 and is_slip and errors(*numbers, 1) == 1
    return Likeness.NEAR if is_near else Likeness.PART


@lru_cache(maxsize=REMEMBERED)
def _street(text: str) -> _Street:
    said = text.split()
    numbers = frozenset(word for word in said if word[0].isdigit() and not word.endswith(ORDINAL))
    named = tuple(word for word in said if word not in numbers)
    return _Street(numbers, named, "".join(named), " ".join(sorted(named)), frozenset(named))


def _without_unit(said: list[str]) -> list[str]:
    found = [place for place in range(len(said) - 1) if _is_unit(said, place)]
    if not found:
        return said
    left_out = {place + step for place in found for step in (0, 1)}
    return [word for place, word in enumerate(said) if place not in left_out] or said


def _is_unit(said: list[str], place: int) -> bool:
    """Whether a word for a flat or floor stands here with its number after it."""
    after = said[place + 1]
    return said[place] in words("unit_words") and (after[0].isdigit() or len(after) == 1)


@cache
def _full() -> dict[str, str]:
    return pairs("street_words")
