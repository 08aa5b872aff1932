"""Which words of a table stand in a label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

BETWEEN = re.compile(r"[\W_]+")


def spoken(label: str) -> str:
    """The words of a label in small letters without accents, one blank before, between and behind them.

    >>> spoken("Press_Release: Québec")
    ' press release quebec '
    """
    plain = "".join(one for one in unicodedata.normalize("NFKD", label) if not unicodedata.combining(one))
    return f" {' '.join(BETWEEN.sub(' ', plain.casefold()).split())} "


def squeezed(label: str) -> str:
    """A label without case, accents, blanks, signs and the s of a plural.

    >>> squeezed("Web-Inars") == squeezed("webinar")
    True
    """
    run_together = spoken(label).replace(" ", "")
    return run_together.removesuffix("s") or run_together


def heard(label: str, words: Iterable[str]) -> list[str]:
    """The words of a table that stand in a label, longest first; none within a longer one that was heard."""
    left, found = spoken(label), []
    for word in sorted(words, key=lambda one: (-len(one.split()), -len(one), one)):
        if f" {word} " in left:
            found.append(word)
            left = left.replace(f" {word} ", " | ")
    return found


def turned_round(label: str, word: str, turns: Iterable[str]) -> bool:
    """Whether a word that turns meanings stands right before `word` in a label."""
    return any(f" {turn} {word} " in spoken(label) for turn in turns)
