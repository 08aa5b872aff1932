"""Names of persons: given name, surname, generation; and how alike two of them are."""

from __future__ import annotations

import re
from enum import IntEnum

from rapidfuzz.distance import OSA

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.wordlists import groups_of_word, words

GENERATIONS = {"jr": "2", "junior": "2", "sr": "1", "senior": "1", "ii": "2", "iii": "3", "iv": "4"}
BRACKETS = re.compile(r"[(\[].*?[)\]]")
NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 5, 9
"""Letters from which one, and two, typing errors leave a name recognisable."""


class Likeness(IntEnum):
    """How alike two values are that both stand there."""

    UNKNOWN = 0
    SAME = 1
    NICKNAME = 2
    PART = 3
    INITIAL = 4
    NEAR = 5
    DIFFERENT = 6


def name_words(cell: str) -> str | None:
    """A name's words without titles, brackets and generation; null for a name in disguise of none.

    >>> name_words("Dr. María-José (Pepa)")
    'maria jose'
    """
    plain = folded(BRACKETS.sub(" ", cell))
    if is_blank(plain) and len(plain) != 1:
        return None
    kept = [word for word in plain.split() if word not in words("titles") and word not in GENERATIONS]
    named = " ".join(kept or plain.split())
    return named if re.search("[a-z]", named) else None


def generation(cell: str) -> str | None:
    """1 for senior, 2 for junior, then III, IV; null where the name says none.

    >>> generation("Smith Jr."), generation("Smith")
    ('2', None)
    """
    found = [GENERATIONS[word] for word in folded(cell).split()[1:] if word in GENERATIONS]
    return found[-1] if found else None


def split_name(cell: str) -> tuple[str | None, str | None]:
    """Given name and surname of a full name, surname first only before a comma.

    >>> split_name("Ludwig van Beethoven"), split_name("Ibáñez, Lucía")
    (('Ludwig', 'van Beethoven'), ('Lucía', 'Ibáñez'))
    """
    before, comma, after = cell.partition(",")
    if (
        comma
        and folded(after)
        and folded(after) not in GENERATIONS
        and not set(folded(after).split()) <= words("titles")
    ):
        return after.strip(), before.strip()
    parts = before.split()
    if len(parts) < 2:
        return None, before.strip() or None
    start = len(parts) - 1
    if start > 1 and folded(parts[start]) in GENERATIONS:
        start -= 1
    while start > 1 and folded(parts[start - 1]) in words("name_particles"):
        start -= 1
    return " ".join(parts[:start]), " ".join(parts[start:])


def first_word(name: str) -> str:
    """The first word of a name."""
    return name.split(maxsplit=1)[0]


def given_root(given: str) -> str:
    """The first given name, or the first name of its group of nicknames, to block on."""
    first = first_word(given)
    numbers = groups_of_word("nicknames").get(first)
    return first if numbers is None else f"group {min(numbers)}"


def given_likeness(one: str, other: str) -> Likeness:
    """How alike two given names are.

    >>> given_likeness("robert", "bob").name, given_likeness("maria", "mario").name, given_likeness("t", "tomas").name
    ('NICKNAME', 'DIFFERENT', 'INITIAL')
    """
    firsts = first_word(one), first_word(other)
    if min(map(len, firsts)) == 1:
        return Likeness.INITIAL if firsts[0][0] == firsts[1][0] else Likeness.DIFFERENT
    if one.replace(" ", "") == other.replace(" ", ""):
        return Likeness.SAME
    if firsts[0] == firsts[1]:
        return _middle_names(one.split()[1:], other.split()[1:])
    return _other_given(one, other)


def surname_likeness(one: str, other: str) -> Likeness:
    """How alike two surnames are.

    >>> surname_likeness("garcia", "garcia lopez").name, surname_likeness("quiroga", "qiroga").name
    ('PART', 'NEAR')
    """
    joined = one.replace(" ", ""), other.replace(" ", "")
    if joined[0] == joined[1]:
        return Likeness.SAME
    parts = set(one.split()) - words("name_particles"), set(other.split()) - words("name_particles")
    if min(map(len, joined)) == 1:
        return Likeness.INITIAL if joined[0][0] == joined[1][0] else Likeness.DIFFERENT
    if parts[0] and parts[1] and (parts[0] <= parts[1] or parts[1] <= parts[0]):
        return Likeness.PART
    return Likeness.NEAR if _is_near(*joined) else Likeness.DIFFERENT


def _other_given(one: str, other: str) -> Likeness:
    """Two whose first given names differ: nicknames, a part left out, typing errors."""
    firsts = first_word(one), first_word(other)
    groups = [groups_of_word("nicknames").get(first, frozenset()) for first in firsts]
    if groups[0] & groups[1]:
        return Likeness.NICKNAME
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return Likeness.PART
    known = bool(groups[0]) + bool(groups[1])
    is_typo = known < 2 and (_is_typo(*firsts) or (known == 1 and _is_typo_of_short(*firsts)))
    return Likeness.NEAR if is_typo else Likeness.DIFFERENT


def _middle_names(one: list[str], other: list[str]) -> Likeness:
    """Two with the same first given name: the same person unless both have middle names that cannot be the same."""
    clash = one and other and one[0][0] != other[0][0]
    return Likeness.DIFFERENT if clash else Likeness.SAME


def _is_typo(one: str, other: str) -> bool:
    """Near, and not a masculine and feminine pair or another name by its ending (Maria, Mario; Daniel, Daniela)."""
    differ_at_end = one[:-1] == other[:-1] or one == other[:-1] or other == one[:-1]
    return not differ_at_end and _is_near(one, other)


def _is_typo_of_short(one: str, other: str) -> bool:
    """One error inside a name of four letters, of which only one spelling is a known name (Lisa, Liha)."""
    is_short = min(len(one), len(other)) == 4
    return is_short and one[:1] == other[:1] and one[-1:] == other[-1:] and OSA.distance(one, other) == 1


def _is_near(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    allowed = 2 if length >= NEAR_LENGTH_OF_TWO else 1 if length >= NEAR_LENGTH else 0
    return (
        allowed > 0
        and abs(len(one) - len(other)) <= allowed
        and OSA.distance(one, other, score_cutoff=allowed) <= allowed
    )
