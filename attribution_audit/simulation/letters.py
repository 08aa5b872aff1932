"""How names are written where accents cannot or will not be."""

from __future__ import annotations

import unicodedata

SPECIAL_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "þ": "th", "Þ": "Th", "ð": "d", "’": "'"}
)


def plain(text: str) -> str:
    """Without accents, as a mailbox or a hurried typist has it."""
    decomposed = unicodedata.normalize("NFKD", text.translate(SPECIAL_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """Reduce a text to what a mailbox or domain may hold."""
    return "".join(letter for letter in plain(text).lower() if letter.isascii() and letter.isalnum())
