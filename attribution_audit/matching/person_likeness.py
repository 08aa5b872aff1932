"""How alike two given names, or two surnames, are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler, Prefix

from attribution_audit.matching.likeness import Likeness, errors, is_mistyped
from attribution_audit.matching.nicknames import is_given_name, nickname_groups
from attribution_audit.matching.transliteration import consonants, is_unvocalised, sound
from attribution_audit.matching.wordlists import groups_of_word, words

NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 5, 9
"""Letters from which one, and two, typing errors leave a name recognisable."""
SHORT = 4
"""Letters of a known given name in which one error, not at either end, leaves it recognisable (Lisa, Liha)."""
LEAST_TO_SOUND = 4
"""Letters from which sounding alike tells anything."""
LEAST_SHARED_WORD = 3
"""Letters of a word that two names share from which it is a part of both, and no particle or initial."""
LEAST_SHARED = 2
"""Words that two names have in common where they are divided otherwise."""
ALIKE = 0.85
"""Jaro-Winkler similarity from which two names look alike."""
FAR_APART = 0.6
"""Jaro-Winkler similarity below which one or two errors, another ending or an early end cannot be all that differs."""
LONGEST_INITIALS = 3
FEMININE = (
    ("v", "va"), ("n", "na"), ("k", "kova"), ("c", "cova"), ("l", "lova"), ("r", "rova"), ("a", "ova"), ("y", "a"),
    ("ski", "ska"), ("sky", "ska"), ("sky", "skaya"), ("skiy", "skaya"), ("as", "iene"), ("is", "iene"),
    ("son", "sdottir"), ("son", "dottir"), ("os", "ou"),
)  # fmt: skip
"""How surnames end as men and as women bear them."""
REMEMBERED = 50_000
"""Names whose parts are kept for the next comparison: some 30 MB."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared; `parts` are its words without particles, `spellings` its group of spellings."""

    said: tuple[str, ...]
    joined: str
    parts: frozenset[str]
    initials: str
    sound: str
    nicknames: frozenset[int]
    spellings: frozenset[int]
    is_unvocalised: bool


Holds = Callable[[_Name, _Name], bool]
Levels = tuple[tuple[Likeness, Holds], ...]


def given_likeness(one: str, other: str) -> Likeness:
    """How alike two given names are.

    >>> pairs = ("robert", "bob"), ("maria", "mario"), ("t", "tomas"), ("jr", "john robert"), ("yousef", "youssef")
    >>> [given_likeness(*pair).name for pair in pairs]
    ['NICKNAME', 'ENDING', 'INITIAL', 'INITIAL', 'SOUNDS']
    """
    left, right = _name(one), _name(other)
    if left.joined == right.joined:
        return Likeness.INITIAL if len(left.joined) == 1 else Likeness.SAME
    firsts = left.said[0], right.said[0]
    if len(firsts[0]) == 1 or len(firsts[1]) == 1:
        return _by_initial(left, right)
    if _breaks_off(*firsts):
        return Likeness.INITIAL
    if firsts[0] == firsts[1]:
        return Likeness.MIDDLE if _clash(left.said[1:], right.said[1:]) else Likeness.SAME
    if _are_far_apart(left, right):
        return Likeness.DIFFERENT
    return _first_that_holds(GIVEN, left, right)


def surname_likeness(one: str, other: str) -> Likeness:
    """How alike two surnames are.

    >>> pairs = ("garcia", "garcia lopez"), ("garcia ruiz", "garcia lopez"), ("zubiri", "zubtri"), ("ivanov", "ivanova")
    >>> [surname_likeness(*pair).name for pair in pairs]
    ['PART', 'OVERLAP', 'NEAR', 'ENDING']
    """
    left, right = _name(one), _name(other)
    if left.joined == right.joined:
        return Likeness.SAME
    if len(left.joined) == 1 or len(right.joined) == 1:
        return Likeness.INITIAL if left.joined[0] == right.joined[0] else Likeness.DIFFERENT
    if _breaks_off(left.joined, right.joined):
        return Likeness.INITIAL
    if _are_far_apart(left, right):
        return Likeness.DIFFERENT
    return _first_that_holds(SURNAMES, left, right)


def are_one_name(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two whole names (given names, surname), however divided, have two words in common, and one of them no
    word that the other lacks, but for a typing error or an initial.

    >>> are_one_name(("gomez garcia jose", "david"), ("jose david", "gomez garcia"))
    True
    >>> are_one_name(("ana maria", "lopez"), ("ana maria", "ruiz"))
    False
    """
    left, right = (set(" ".join(names).split()) - words("name_particles") for names in (one, other))
    shared = left & right
    if sum(len(word) >= LEAST_SHARED_WORD for word in shared) < LEAST_SHARED:
        return False
    rests = sorted((left - shared, right - shared), key=len)
    return all(any(_is_one_word(word, theirs) for theirs in rests[1]) for word in rests[0])


def _is_one_word(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return is_mistyped(one, other, SHORT, NEAR_LENGTH_OF_TWO)


def _breaks_off(one: str, other: str) -> bool:
    """Whether one name is the first two letters of the other and no more."""
    return len(one) != len(other) and min(len(one), len(other)) == 2 and one[:2] == other[:2]


def _first_that_holds(levels: Levels, left: _Name, right: _Name) -> Likeness:
    for level, holds in levels:
        if holds(left, right):
            return level
    return Likeness.DIFFERENT


@lru_cache(maxsize=REMEMBERED)
def _name(text: str) -> _Name:
    said = tuple(text.split())
    parts = frozenset(said) - words("name_particles")
    spellings = groups_of_word("name_spellings").get(said[-1], frozenset()) if len(said) == 1 else frozenset()
    return _Name(
        said,
        "".join(said),
        parts,
        "".join(word[0] for word in said),
        sound(text),
        nickname_groups(said[0]),
        spellings,
        is_unvocalised("".join(said)),
    )


def _are_far_apart(left: _Name, right: _Name) -> bool:
    """Whether two names of one word have too little in common for any level, as most do."""
    return (
        len(left.said) == 1 == len(right.said)
        and JaroWinkler.similarity(left.joined, right.joined) < FAR_APART
        and min(len(left.joined), len(right.joined)) > SHORT - 1
        and left.nicknames.isdisjoint(right.nicknames)
        and not _sound_alike(left, right)
    )


def _by_initial(left: _Name, right: _Name) -> Likeness:
    """One of the two begins with an initial; a name beside it that the other has as well tells more."""
    if left.initials[0] == right.initials[0]:
        return Likeness.INITIAL
    return Likeness.PART if _share_a_word(left, right) else Likeness.DIFFERENT


def _clash(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two have middle names, word by word, that cannot be the same."""
    return any(mine[0] != theirs[0] for mine, theirs in zip(one, other, strict=False))


def _share_a_nickname(left: _Name, right: _Name) -> bool:
    return not left.nicknames.isdisjoint(right.nicknames)


def _sound_alike(left: _Name, right: _Name) -> bool:
    if left.sound == right.sound and min(len(left.joined), len(right.joined)) >= LEAST_TO_SOUND:
        return True
    if left.is_unvocalised != right.is_unvocalised:
        return consonants(left.joined) == consonants(right.joined)
    return not left.spellings.isdisjoint(right.spellings)


def _share_a_word(left: _Name, right: _Name) -> bool:
    if len(left.said) == 1 == len(right.said):
        return False
    shared = left.parts & right.parts
    return bool(shared) and (shared in (left.parts, right.parts) or max(map(len, shared)) >= LEAST_SHARED_WORD)


def _rests(left: _Name, right: _Name) -> tuple[str, str]:
    """What each name has beside the words that both have, as one word."""
    one, other = (
        "".join(word for word in each.said if word in each.parts - shared)
        for each, shared in ((left, right.parts), (right, left.parts))
    )
    return one, other


def _is_part(left: _Name, right: _Name) -> bool:
    """Whether one name is the other without some words, or with some cut short."""
    one, other = _rests(left, right)
    return _share_a_word(left, right) and (one.startswith(other) or other.startswith(one))


def _is_mistyped_beside(left: _Name, right: _Name) -> bool:
    """Whether both share a word, and what stands beside it differs by a typing error."""
    return _share_a_word(left, right) and is_mistyped(*_rests(left, right), SHORT, NEAR_LENGTH_OF_TWO)


def _is_one_the_initials(left: _Name, right: _Name) -> bool:
    """Whether one name is the other's initials written as one word."""
    short, long = (left, right) if len(left.joined) < len(right.joined) else (right, left)
    return len(short.joined) <= LONGEST_INITIALS and len(long.said) > 1 and long.initials.startswith(short.joined)


def _differ_at_end(left: _Name, right: _Name) -> bool:
    """Whether only the last letter parts the first given names (Maria, Mario; Daniel, Daniela)."""
    one, other = left.said[0], right.said[0]
    return one[:-1] in (other[:-1], other) or other[:-1] == one


def _is_feminine(left: _Name, right: _Name) -> bool:
    """Whether one is the other as women bear it in Slavic languages, Greek, Lithuanian or Icelandic."""
    one, other = left.joined, right.joined
    shared = Prefix.similarity(one, other)
    if not shared or frozenset((one[shared:], other[shared:])) not in _tails():
        return False
    return any(
        (one.endswith(his) and other == one.removesuffix(his) + hers)
        or (other.endswith(his) and one == other.removesuffix(his) + hers)
        for his, hers in FEMININE
    )


@cache
def _tails() -> frozenset[frozenset[str]]:
    """What is left of each two endings of `FEMININE` behind the letters in which they begin alike."""
    shared = [Prefix.similarity(his, hers) for his, hers in FEMININE]
    return frozenset(frozenset((his[at:], hers[at:])) for (his, hers), at in zip(FEMININE, shared, strict=True))


def _is_given_mistyped(left: _Name, right: _Name) -> bool:
    """One or two typing errors, where not both first given names are known: then they are two names."""
    one, other = left.said[0], right.said[0]
    if is_mistyped(one, other, NEAR_LENGTH, NEAR_LENGTH_OF_TWO):
        return not (is_given_name(one) and is_given_name(other))
    return _is_short_slip(one, other) and is_given_name(one) != is_given_name(other)


def _is_short_slip(one: str, other: str) -> bool:
    """One error inside a name of four letters."""
    is_short = min(len(one), len(other)) == SHORT
    return is_short and one[0] == other[0] and one[-1] == other[-1] and errors(one, other, 1) == 1


def _is_surname_mistyped(left: _Name, right: _Name) -> bool:
    return is_mistyped(left.joined, right.joined, NEAR_LENGTH, NEAR_LENGTH_OF_TWO)


def _looks_alike(left: _Name, right: _Name) -> bool:
    """Alike where the letters mostly agree, or one breaks off early; one error in a short name is alike, too."""
    one, other = left.joined, right.joined
    if JaroWinkler.similarity(one, other, score_cutoff=ALIKE) > 0:
        return True
    if min(len(one), len(other)) < LEAST_SHARED_WORD:
        return False
    return one.startswith(other) or other.startswith(one) or errors(one, other, 1) == 1


def _begin_alike(left: _Name, right: _Name) -> bool:
    """Whether one error parts the first given names, whatever middle names stand behind them."""
    one, other = left.said[0], right.said[0]
    return min(len(one), len(other)) >= LEAST_SHARED_WORD and errors(one, other, 1) == 1


GIVEN: Levels = (
    (Likeness.NICKNAME, _share_a_nickname),
    (Likeness.SOUNDS, _sound_alike),
    (Likeness.PART, _share_a_word),
    (Likeness.INITIAL, _is_one_the_initials),
    (Likeness.ENDING, _differ_at_end),
    (Likeness.NEAR, _is_given_mistyped),
    (Likeness.ALIKE, _looks_alike),
    (Likeness.ALIKE, _begin_alike),
)
"""What is looked for in given names whose first words differ; the first that holds counts."""
SURNAMES: Levels = (
    (Likeness.SOUNDS, _sound_alike),
    (Likeness.PART, _is_part),
    (Likeness.NEAR, _is_mistyped_beside),
    (Likeness.OVERLAP, _share_a_word),
    (Likeness.ENDING, _is_feminine),
    (Likeness.NEAR, _is_surname_mistyped),
    (Likeness.ALIKE, _looks_alike),
)
"""What is looked for in two surnames that differ; the first that holds counts."""
