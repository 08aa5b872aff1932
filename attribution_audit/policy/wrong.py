"""What is wrong with a value of a policy, as checks raise it: what it is, what to do, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

Place = tuple[int | str, ...]
"""Keys and list positions that lead to a value, such as `("sources", "sales", 2)`."""

LONGEST_SHOWN = 60
"""Characters of a wrong value that its message repeats."""


class Wrong(ValueError):
    """One value, or two that contradict each other, and what to do.

    `sides` are the words for each of two values that stand against each other, and where in the section they stand.
    """

    def __init__(self, what: str, remedy: str, sides: Sequence[tuple[str, Place]] = ()) -> None:
        self.what, self.remedy, self.sides = what, remedy, tuple(sides)
        super().__init__(f"{what}. {remedy}")


class Contradictions(ValueError):
    """All that contradicts itself in one section."""

    def __init__(self, found: Sequence[Wrong]) -> None:
        self.found = tuple(found)
        super().__init__(" ".join(str(wrong) for wrong in found))


def told(value: object) -> str:
    """A value as a message repeats it.

    >>> told("six months"), told(True), told([1]), told({})
    ("'six months'", 'true', 'a list', 'a section')
    """
    if isinstance(value, dict):
        return "a section"
    if isinstance(value, list | tuple):
        return "a list"
    words = repr(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return words if len(words) <= LONGEST_SHOWN else words[:LONGEST_SHOWN] + "…"
