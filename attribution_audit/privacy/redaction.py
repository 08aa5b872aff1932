"""Personal data out of a text: e-mail addresses, telephone numbers and names of people.

An address is told by its form, a number and a name by being one of those that are to go: seven digits may be an amount,
and "Grace Field" a product. Of a name at least two words go; one word alone, such as Grace, is told from no other word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

LEFT_OUT = "‹left out›"
"""What stands in the place of what was taken out."""
FEWEST_DIGITS = 9
"""Digits of a telephone number, of which the last so many are compared: trunk zeros and country codes differ. A day has
eight.
"""
MOST_WORDS = 5
"""Words of the longest name that is looked for."""
ADDRESS = re.compile(r"[^\s,;:<>\"'()\[\]{}|\\]+@[^\s,;:<>\"'()\[\]{}|\\]*[^\s,;:<>\"'()\[\]{}|\\.]")
NUMBER = re.compile(r"(?<![\w.])[+(]?\d(?:[ ()./-]{0,3}\d){8,}(?!\w)")
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
BETWEEN_NAMES = re.compile(r"[ \t\u00a0]*,?[ \t\u00a0]*|-")
"""What may stand between two words of a name."""


def name_key(*parts: str | None) -> tuple[str, ...]:
    """The words of a name as they are compared.

    >>> name_key("Ada Maria", "BYRON")
    ('ada', 'maria', 'byron')
    """
    return tuple(_plain(word) for part in parts for word in WORD.findall(part or ""))


def number_key(number: str | None) -> str:
    """The last digits of a telephone number; blank where it has too few.

    >>> number_key("+44 (0)20 7946 0958"), number_key("2025-05-14")
    ('079460958', '')
    """
    digits = "".join(letter for letter in number or "" if letter.isdigit())
    return digits[-FEWEST_DIGITS:] if len(digits) >= FEWEST_DIGITS else ""


@dataclass(frozen=True)
class Redaction:
    """What goes: `addresses` in lower letters (None: all that look like one), numbers as `number_key` gives them, names
    as `name_key` gives them.
    """

    addresses: frozenset[str] | None = None
    numbers: frozenset[str] = frozenset()
    names: frozenset[tuple[str, ...]] = frozenset()
    _seen: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        addresses: Iterable[str] | None = None,
        numbers: Iterable[str | None] = (),
        names: Iterable[tuple[str, ...]] = (),
        but: Collection[tuple[str, ...]] = (),
    ) -> Redaction:
        """From values as they stand in a file; names that are among the words `but` stay, such as a source's."""
        keys = {key for key in names if 2 <= len(key) <= MOST_WORDS}
        turned = {(*key[1:], key[0]) for key in keys} | {(key[-1], *key[:-1]) for key in keys}
        return cls(
            None if addresses is None else frozenset(address.casefold() for address in addresses),
            frozenset(number_key(number) for number in numbers) - {""},
            frozenset((keys | turned) - set(but)),
        )

    def within(self, text: str) -> str:
        """The text without what is to go.

        >>> Redaction.of(names=[("ada", "byron")]).within("Byron, Ada (ada@acme.example) called")
        '‹left out› (‹left out›) called'
        """
        known = self._seen.get(text)
        if known is None:
            known = self._seen[text] = self._taken_out(text)
        return known

    def within_json(self, text: str) -> str:
        """JSON without what is to go in any of its texts and keys. A text that is no JSON is one text."""
        try:
            read = json.loads(text)
        except ValueError:
            return self.within(text)
        cleaned = self.within_all(read)
        return text if cleaned == read else json.dumps(cleaned, ensure_ascii=False)

    def within_all(self, value: Any) -> Any:
        """A value of lists, mappings and texts without what is to go in any text or key.

        Keys that would be one are told apart by a number, so that no part is lost.

        >>> Redaction().within_all({"a@acme.example": 1, "b@acme.example": 2})
        {'‹left out›': 1, '‹left out› 2': 2}
        """
        if isinstance(value, str):
            return self.within(value)
        if isinstance(value, dict):
            made: dict[str, Any] = {}
            for key, part in value.items():
                made[_free(self.within(key), made)] = self.within_all(part)
            return made
        return [self.within_all(part) for part in value] if isinstance(value, list) else value

    def _taken_out(self, text: str) -> str:
        if "@" in text:
            text = ADDRESS.sub(self._address, text)
        if self.numbers:
            text = NUMBER.sub(
                lambda found: LEFT_OUT if number_key(found.group()) in self.numbers else found.group(), text
            )
        return self._without_names(text) if self.names else text

    def _address(self, found: re.Match[str]) -> str:
        is_to_go = self.addresses is None or found.group().casefold() in self.addresses
        return LEFT_OUT if is_to_go else found.group()

    def _number(self, found: re.Match[str]) -> str:
        return LEFT_OUT if number_key(found.group()) in self.numbers else found.group()

    def _without_names(self, text: str) -> str:
        words = list(WORD.finditer(text))
        kept, end, place = [], 0, 0
        while place < len(words) - 1:
            length = self._name_at(text, words, place)
            if length:
                kept += [text[end : words[place].start()], LEFT_OUT]
                end = words[place + length - 1].end()
            place += length or 1
        return "".join((*kept, text[end:]))

    def _name_at(self, text: str, words: list[re.Match[str]], place: int) -> int:
        """How many words from here on are a name, the longest; 0 where none are."""
        key: list[str] = []
        longest = 0
        for number, word in enumerate(words[place : place + MOST_WORDS], start=1):
            if number > 1 and not BETWEEN_NAMES.fullmatch(text[words[place + number - 2].end() : word.start()]):
                break
            key.append(_plain(word.group()))
            if number > 1 and tuple(key) in self.names:
                longest = number
        return longest


def _free(key: str, taken: dict[str, Any]) -> str:
    numbered = (f"{key} {number}" for number in range(2, len(taken) + 2))
    return key if key not in taken else next(one for one in numbered if one not in taken)


def _plain(word: str) -> str:
    return word.casefold().rstrip(".")
