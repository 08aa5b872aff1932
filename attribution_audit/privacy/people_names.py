"""Names of people in a text: which of its words are one of those that are to go.

Case, accents, and how a letter with an accent is coded make no difference. Of a name at least two words go: one word
alone, such as Grace, is told from no other word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

Key = tuple[str, ...]
"""The words of a name as they are compared."""
MARKS = "".join(
    chr(code)
    for code in chain(range(0x300, 0x1E00), range(0xA800, 0xAC00))
    if unicodedata.category(chr(code))[0] == "M"
)
"""Accents and vowel signs that stand after their letter; to `re` they are no part of a word."""
LETTERS = rf"(?:[^\W\d_][{MARKS}\u200c\u200d]*)+"
WORD = re.compile(rf"{LETTERS}(?:['’.-]{LETTERS})*\.?")
BETWEEN_NAMES = re.compile(r"[ \t\u00a0\u3000]*,?[ \t\u00a0\u3000]*|[-・·]")
"""What may stand between two words of a name."""
UNSPACED = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
"""Chinese, Japanese and Korean, where a name stands among other words without a space."""
FEWEST_LETTERS = 3
"""Of each word of a shortened name: "Maria Garcia" for Maria Garcia Lopez, but no initials."""


def name_key(*parts: str | None) -> Key:
    """The words of a name as they are compared.

    >>> name_key("Ada María", "BYRON")
    ('ada', 'maria', 'byron')
    """
    return tuple(_plain(word) for part in parts for word in WORD.findall(part or ""))


@dataclass(frozen=True)
class PeopleNames:
    """Names that are to go, each in every order in which it is looked for."""

    keys: frozenset[Key] = frozenset()

    @classmethod
    def of(cls, names: Iterable[Key], but: Collection[Key] = ()) -> PeopleNames:
        """From keys of names; those among `but` stay, such as a source's."""
        full = {key for key in names if len(key) > 1}
        pairs = {(key[0], word) for key in full for word in key[1:]}
        shortened = {pair for pair in pairs if min(map(len, pair)) >= FEWEST_LETTERS}
        named = full | shortened
        turned = {(*key[1:], key[0]) for key in named} | {(key[-1], *key[:-1]) for key in named}
        return cls(frozenset((named | turned) - set(but)))

    def without(self, text: str, left_out: str) -> str:
        """The text with `left_out` in the place of each name.

        >>> PeopleNames.of([("小明", "王")]).without("王小明様と Ada", "-")
        '-様と Ada'
        """
        if self._unspaced:
            text = UNSPACED.sub(lambda found: self._without_unspaced(found.group(), left_out), text)
        words = list(WORD.finditer(text))
        kept, end, place = [], 0, 0
        while place < len(words) - 1:
            length = self._length_at(text, words, place)
            if length:
                kept += [text[end : words[place].start()], left_out]
                end = words[place + length - 1].end()
            place += length or 1
        return "".join((*kept, text[end:]))

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(key[0] for key in self.keys)

    @cached_property
    def _most_words(self) -> int:
        return max(map(len, self.keys), default=0)

    @cached_property
    def _unspaced(self) -> frozenset[str]:
        joined = ("".join(key) for key in self.keys)
        return frozenset(name for name in joined if UNSPACED.fullmatch(name))

    @cached_property
    def _most_unspaced(self) -> int:
        return max(map(len, self._unspaced), default=0)

    def _length_at(self, text: str, words: list[re.Match[str]], place: int) -> int:
        """How many words from here on are a name, the longest; 0 where none are."""
        key: list[str] = []
        longest = 0
        for number, word in enumerate(words[place : place + self._most_words], start=1):
            if number > 1 and not BETWEEN_NAMES.fullmatch(text[words[place + number - 2].end() : word.start()]):
                break
            key.append(_plain(word.group()))
            if number == 1 and key[0] not in self._starts:
                break
            if number > 1 and tuple(key) in self.keys:
                longest = number
        return longest

    def _without_unspaced(self, run: str, left_out: str) -> str:
        kept, place = [], 0
        while place < len(run):
            ends = range(min(len(run), place + self._most_unspaced), place + 1, -1)
            end = next((end for end in ends if run[place:end] in self._unspaced), None)
            kept.append(run[place] if end is None else left_out)
            place = end or place + 1
        return "".join(kept)


def _plain(word: str) -> str:
    if not word.isascii():
        apart = unicodedata.normalize("NFKD", word)
        word = unicodedata.normalize(
            "NFC", "".join(one for one in apart if unicodedata.category(one) not in ("Mn", "Cf"))
        )
    return word.casefold().rstrip(".").replace("’", "'")
