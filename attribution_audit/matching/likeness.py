"""How alike two values are that both stand there: the levels, and what counts as a typing error."""

from __future__ import annotations

from enum import IntEnum

from rapidfuzz.distance import OSA


class Likeness(IntEnum):
    """How alike two values are that both stand there; what each level is worth is for a model to say."""

    UNKNOWN = 0
    SAME = 1
    NICKNAME = 2
    PART = 3
    INITIAL = 4
    NEAR = 5
    DIFFERENT = 6
    SOUNDS = 10
    """Another spelling of what sounds the same, or the same name from another script (Yousef, Youssef)."""
    ALIKE = 11
    """Much damage, or another value that only looks like it."""
    ENDING = 12
    """Another name by its ending (Mario, Maria; Ivanov, Ivanova)."""
    MIDDLE = 13
    """The first given name agrees, the middle names cannot be the same."""
    SPACED = 14
    """The same words in another order, or blanks elsewhere."""
    ABBREVIATED = 15
    """Each word is the other's or short for it (Natl Instr, National Instruments)."""
    SWAPPED = 16
    """Day and month exchanged."""
    ONE_SIDED = 17
    """Only one of the two says it."""
    OVERLAP = 18
    """Both share a word, and each has one beside that the other has not (García López, García Ruiz)."""
    ACRONYM = 4
    """Initials of a company; the same level as a person's `INITIAL`."""


def errors(one: str, other: str, most: int) -> int:
    """Letters typed wrong, left out, added or exchanged with the next; `most` + 1 where there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    return OSA.distance(one, other, score_cutoff=most)


def is_mistyped(one: str, other: str, one_from: int, two_from: int) -> bool:
    """Whether one error, or two, parts them; as many as the shorter is long enough for.

    >>> is_mistyped("quiroga", "qiroga", 5, 9), is_mistyped("lee", "les", 5, 9)
    (True, False)
    """
    length = min(len(one), len(other))
    allowed = 2 if length >= two_from else 1 if length >= one_from else 0
    return allowed > 0 and errors(one, other, allowed) <= allowed
