"""What a cell says once case, accents and marks are taken off; null where it says that nothing is known."""

from __future__ import annotations

from functools import cache

from anyascii import anyascii

from attribution_audit.matching.wordlists import lines

APOSTROPHES = frozenset("'`\u2018\u2019\u02bc\u00b4")


class _Folds(dict[int, str]):
    """What becomes of each character: small ASCII letters and digits, a blank, or nothing; filled as they are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = "" if character in APOSTROPHES else anyascii(character)
        found = "".join(self._folded(letter) for letter in plain)
        self[code] = found
        return found

    @staticmethod
    def _folded(letter: str) -> str:
        if letter.isalnum():
            return letter.lower()
        return "" if letter in APOSTROPHES else " "


FOLDS = _Folds()


def folded(cell: str) -> str:
    """Lower-case ASCII words with one blank between them; other scripts are transliterated.

    >>> folded("  O\u2019Neill & Sönne ")
    'oneill sonne'
    """
    if cell.isascii() and cell.isalnum():
        return cell.lower()
    return " ".join(cell.translate(FOLDS).split())


def is_blank(words: str) -> bool:
    """Whether folded words stand where nothing is known ('n a', 'not provided', 'test'), or are one mark repeated.

    >>> [is_blank(folded(cell)) for cell in ("[not provided]", "-", "N/A", "xxx", "Ann")]
    [True, True, True, True, False]
    """
    return (
        not words
        or words in blanks()
        or (len(words) > 2 and words[0] == words[-1] and words.count(words[0]) == len(words))
    )


@cache
def blanks() -> frozenset[str]:
    """Folded words that stand where nothing is known."""
    return frozenset(lines("blanks"))
