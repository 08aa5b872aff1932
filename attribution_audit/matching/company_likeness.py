"""How alike two cores of companies' names are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from attribution_audit.matching.likeness import Likeness, is_mistyped
from attribution_audit.matching.wordlists import words

NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 6, 14
"""Letters from which one, and two, typing errors leave a company's name recognisable."""
NEAR_REST, NEAR_REST_OF_TWO = 4, 8
"""The same for what two names have beside the words that they share."""
ALIKE_REST = 70.0
"""Percent of letters in common from which names look alike beside the words that tell little and that they share."""
ALIKE_WORDS = 85.0
"""Percent of letters in common (Indel ratio, words in alphabetical order) from which two names look alike."""
ALIKE_LETTERS = 0.9
"""Jaro-Winkler similarity from which two names look alike."""
MOST_OF_WORDS = 0.6
"""Share of the letters in telling words from which two names that share them look alike."""
LEAST_INITIALS, LEAST_INITIALS_BESIDE = 3, 2
"""Words that an acronym stands for: in all, and where a word beside it is shared."""
LEAST_TELLING = 4
"""Letters that agree from which an initial may stand for another word."""
REMEMBERED = 50_000
"""Names whose parts are kept for the next comparison: some 50 MB."""
FAR_APART = 0.75
"""Jaro-Winkler similarity below which names that share neither a word nor the first letter are not alike."""
DIGITS = re.compile(r"\d+")
NUMERALS = frozenset("ii iii iv vi vii viii ix xi xii".split())  # noqa: SIM905
SIDES = (
    frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper"}),
    frozenset({"nord", "sud", "est", "ouest", "ost", "norte", "sur", "sul", "oeste", "noord", "zuid", "oost"}),
    frozenset({"first", "second", "third", "fourth", "fifth", "one", "two", "three", "four", "five"}),
    frozenset({"alpha", "beta", "gamma", "delta"}),
)
"""Words of which two different ones tell two companies of otherwise the same name."""
ALL_SIDES = frozenset(side for sides in SIDES for side in sides)


@dataclass(frozen=True, slots=True)
class _Name:
    """A core as it is compared; `sorted` are its words in alphabetical order, `telling` those that few names share."""

    said: tuple[str, ...]
    joined: str
    sorted: str
    key: str
    words: frozenset[str]
    telling: frozenset[str]
    numbers: tuple[str, ...]
    initials: str
    head: str
    """The first telling word."""


Weak = frozenset[str]
NONE_WEAK: Weak = frozenset()
Holds = Callable[[_Name, _Name, Weak], bool]


def company_likeness(one: str, other: str, weak: Weak = NONE_WEAK) -> Likeness:
    """How alike two cores are. Different numbers ("Store 12", "Store 14") or sides ("North") are different companies.

    Generic words ("consulting") and those that are `weak` here, such as towns and what many names bear, make no two
    names alike.

    >>> pairs = ("ardent robotics", "ardent"), ("ibm", "international business machines"), ("face book", "facebook")
    >>> [company_likeness(*pair).name for pair in pairs]
    ['PART', 'INITIAL', 'SPACED']
    >>> company_likeness("national instr", "national instruments").name, company_likeness("store 12", "store 14").name
    ('ABBREVIATED', 'DIFFERENT')
    """
    if one == other:
        return Likeness.SAME
    if _are_far_apart(one, other):
        return Likeness.DIFFERENT
    left, right = _name(one), _name(other)
    for level, holds in LEVELS:
        if holds(left, right, weak):
            return level
    return Likeness.DIFFERENT


def _are_far_apart(one: str, other: str) -> bool:
    """Whether two cores have too little in common for any level, as most do."""
    return (
        one[0] != other[0]
        and (" " in one) == (" " in other)
        and JaroWinkler.similarity(one, other) < FAR_APART
        and set(one.split()).isdisjoint(other.split())
    )


@lru_cache(maxsize=REMEMBERED)
def _name(core: str) -> _Name:
    said = tuple(core.split())
    in_order, bare = sorted(said), frozenset(said)
    telling = bare - words("generic_company_words")
    numbers = DIGITS.findall(core) if DIGITS.search(core) else []
    numerals = [] if NUMERALS.isdisjoint(bare) else [word for word in in_order if word in NUMERALS]
    return _Name(
        said,
        "".join(said),
        " ".join(in_order),
        "".join(in_order),
        bare,
        telling,
        (*sorted(numbers), *numerals),
        "".join([word[0] for word in said]),
        next((word for word in said if word in telling), said[0]),
    )


def _is_spaced(left: _Name, right: _Name, _: Weak) -> bool:
    return left.joined == right.joined or left.key == right.key


def _numbers_clash(left: _Name, right: _Name, _: Weak) -> bool:
    return left.numbers != right.numbers and bool(left.numbers) and bool(right.numbers)


def _sides_clash(left: _Name, right: _Name, _: Weak) -> bool:
    if left.words.isdisjoint(ALL_SIDES) or right.words.isdisjoint(ALL_SIDES):
        return False
    mine, theirs = left.words - right.words, right.words - left.words
    return any(mine & side and theirs & side for side in SIDES)


def _is_part(left: _Name, right: _Name, _: Weak) -> bool:
    return left.words <= right.words or right.words <= left.words


def _one_has_a_number(left: _Name, right: _Name, _: Weak) -> bool:
    return left.numbers != right.numbers


def _is_near(left: _Name, right: _Name, _: Weak) -> bool:
    """Whether one or two errors part them, or what they have beside the words that they share."""
    shared = left.words & right.words
    if shared:
        mine, theirs = ("".join([word for word in name.said if word not in shared]) for name in (left, right))
        return is_mistyped(mine, theirs, NEAR_REST, NEAR_REST_OF_TWO)
    return is_mistyped(left.joined, right.joined, NEAR_LENGTH, NEAR_LENGTH_OF_TWO) or (
        len(left.said) > 1 and is_mistyped(left.key, right.key, NEAR_LENGTH, NEAR_LENGTH_OF_TWO)
    )


def _is_one_the_acronym(left: _Name, right: _Name, _: Weak) -> bool:
    return left.initials[0] == right.initials[0] and (_is_acronym(left, right) or _is_acronym(right, left))


def _is_acronym(short: _Name, long: _Name) -> bool:
    """Whether one name is the other's initials, or has them in place of the words that it does not share."""
    if len(short.said) == 1:
        return len(long.said) >= LEAST_INITIALS and short.joined == long.initials
    rest = [word for word in short.said if word not in long.words]
    if len(rest) != 1:
        return False
    stands_for = [word for word in long.said if word not in short.words]
    return len(stands_for) >= LEAST_INITIALS_BESIDE and rest[0] == "".join(word[0] for word in stands_for)


def _is_abbreviated(left: _Name, right: _Name, _: Weak) -> bool:
    """Whether each word is the other's, or short for it."""
    if left.initials != right.initials:
        return False
    one, other = left.said, right.said
    pairs = list(zip(one, other, strict=True))
    agreeing = sum(len(mine) for mine, theirs in pairs if mine == theirs)
    return all(mine == theirs or _is_short_for(mine, theirs, agreeing) for mine, theirs in pairs)


def _is_short_for(mine: str, theirs: str, agreeing: int) -> bool:
    """Whether the shorter is the longer's beginning, or some of its letters in their order from the first on."""
    short, long = sorted((mine, theirs), key=len)
    if short[0] != long[0] or (len(short) == 1 and agreeing < LEAST_TELLING):
        return False
    if long.startswith(short):
        return True
    rest = iter(long)
    return len(short) < len(long) - 1 and all(letter in rest for letter in short)


def _is_alike(left: _Name, right: _Name, weak: Weak) -> bool:
    shared = (left.telling & right.telling) - weak
    if shared and (left.head in shared or right.head in shared):
        most = max(sum(map(len, left.telling)), sum(map(len, right.telling)))
        if sum(map(len, shared)) >= MOST_OF_WORDS * most:
            return True
    looks_alike = (
        fuzz.ratio(left.sorted, right.sorted, score_cutoff=ALIKE_WORDS) > 0
        or JaroWinkler.similarity(left.joined, right.joined, score_cutoff=ALIKE_LETTERS) > 0
    )
    return looks_alike and _rests_are_alike(left, right, weak)


def _rests_are_alike(left: _Name, right: _Name, weak: Weak) -> bool:
    """Whether two names that look alike do so, too, without the words that both have and that tell little."""
    shared = (left.words & right.words) - ((left.telling & right.telling) - weak)
    if not shared:
        return True
    mine, theirs = (" ".join(sorted(name.words - shared)) for name in (left, right))
    return fuzz.ratio(mine, theirs) >= ALIKE_REST


LEVELS: tuple[tuple[Likeness, Holds], ...] = (
    (Likeness.SPACED, _is_spaced),
    (Likeness.DIFFERENT, _numbers_clash),
    (Likeness.DIFFERENT, _sides_clash),
    (Likeness.PART, _is_part),
    (Likeness.DIFFERENT, _one_has_a_number),
    (Likeness.NEAR, _is_near),
    (Likeness.ACRONYM, _is_one_the_acronym),
    (Likeness.ABBREVIATED, _is_abbreviated),
    (Likeness.ALIKE, _is_alike),
)
"""What is looked for in two cores that differ; the first that holds counts."""
