"""The word lists beside this file, each read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `lists/NAME.txt`, without remarks and blanks."""
    text = files("attribution_audit.matching").joinpath("lists").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.strip() for line in text.splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """All words of `lists/NAME.txt`."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def groups_of_word(name: str) -> dict[str, frozenset[int]]:
    """For each word of `lists/NAME.txt` the numbers of the lines it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines(name)):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def pairs(name: str) -> dict[str, str]:
    """For each first word of `lists/NAME.txt` the rest of its line."""
    parted = (line.partition(" ") for line in lines(name))
    return {first: rest for first, _, rest in parted}
