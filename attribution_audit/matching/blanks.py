"""What a cell says once case, accents and marks are taken off; null where it says that nothing is known."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from attribution_audit.matching.wordlists import lines

APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bc\u00b4]")
FOLDED = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | dict.fromkeys(
    map(ord, "'`")
)
"""What becomes of each ASCII character: a small letter, a digit, a blank, or nothing."""


def folded(cell: str) -> str:
    """Lower-case ASCII words with one blank between them; other scripts are transliterated.

    >>> folded("  O\u2019Neill & Sönne ")
    'oneill sonne'
    """
    plain = cell if cell.isascii() else anyascii(APOSTROPHES.sub("", cell))
    return " ".join(plain.translate(FOLDED).split())


def is_blank(words: str) -> bool:
    """Whether folded words stand where nothing is known ('n a', 'not provided', 'test'), or are one mark repeated.

    >>> [is_blank(folded(cell)) for cell in ("[not provided]", "-", "N/A", "xxx", "Ann")]
    [True, True, True, True, False]
    """
    return not words or words in _blanks() or (len(words) > 2 and words.count(words[0]) == len(words))


@cache
def _blanks() -> frozenset[str]:
    return frozenset(lines("blanks"))
