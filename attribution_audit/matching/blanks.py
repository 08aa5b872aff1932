"""What a cell says once case, accents and marks are taken off; null where it says that nothing is known."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from attribution_audit.matching.wordlists import lines

APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bc\u00b4]")
MARKS = re.compile(r"[^a-z0-9]+")


def folded(cell: str) -> str:
    """Lower-case ASCII words with one blank between them; other scripts are transliterated.

    >>> folded("  O\u2019Neill & Sönne ")
    'oneill sonne'
    """
    plain = APOSTROPHES.sub("", cell)
    plain = plain if plain.isascii() else anyascii(plain)
    return MARKS.sub(" ", APOSTROPHES.sub("", plain.lower())).strip()


def is_blank(words: str) -> bool:
    """Whether folded words stand where nothing is known ('n a', 'not provided', 'test'), or are one mark repeated.

    >>> [is_blank(folded(cell)) for cell in ("[not provided]", "-", "N/A", "xxx", "Ann")]
    [True, True, True, True, False]
    """
    return not words or words in _blanks() or (len(words) > 2 and len(set(words)) == 1)


@cache
def _blanks() -> frozenset[str]:
    return frozenset(lines("blanks"))
