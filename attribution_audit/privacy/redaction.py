"""Personal data out of a text: e-mail addresses, telephone numbers and names of people.

An address is told by its form, a number and a name by being one of those that are to go: seven digits may be an amount,
and "Grace Field" a product.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from attribution_audit.privacy.people_names import Key, PeopleNames
from attribution_audit.privacy.telephone_numbers import number_keys, without_numbers

LEFT_OUT = "‹left out›"
"""What stands in the place of what was taken out."""
LETTER = r"[^\W\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""Beside a text it is part of a longer word; where words are not spaced, a name stands among others."""
ADDRESS = re.compile(r"(?:[^\s,;:<>\"'()\[\]{}|\\]|(?<=\w)'(?=\w))+@[^\s,;:<>\"'()\[\]{}|\\]*[^\s,;:<>\"'()\[\]{}|\\.]")
"""An apostrophe belongs to it between letters, as in o'neill@, and is a quotation mark elsewhere."""


@dataclass(frozen=True)
class Redaction:
    """What goes: `addresses` in lower letters (None: all that look like one), numbers as `number_keys` gives them,
    names, and `texts` as they stand, in any case and spacing.
    """

    addresses: frozenset[str] | None = None
    numbers: frozenset[str] = frozenset()
    names: PeopleNames = field(default_factory=PeopleNames)
    texts: frozenset[str] = frozenset()
    _seen: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        addresses: Iterable[str] | None = None,
        numbers: Iterable[str | None] = (),
        names: Iterable[Key] = (),
        but: Collection[Key] = (),
    ) -> Redaction:
        """From values as they stand in a file; names that are among the words `but` stay, such as a source's."""
        return cls(
            None if addresses is None else frozenset(address.casefold() for address in addresses),
            frozenset(key for number in numbers for key in number_keys(number)),
            PeopleNames.of(names, but),
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

    @cached_property
    def _exactly(self) -> re.Pattern[str]:
        longest_first = sorted(self.texts, key=lambda text: (-len(text), text))
        spaced = (r"\s+".join(map(re.escape, text.split())) for text in longest_first)
        return re.compile("|".join(rf"(?<!{LETTER}){text}(?!{LETTER})" for text in spaced), re.IGNORECASE)

    def _taken_out(self, text: str) -> str:
        if self.texts:
            text = self._exactly.sub(LEFT_OUT, text)
        if "@" in text:
            text = ADDRESS.sub(self._address, text)
        if self.numbers:
            text = without_numbers(text, self.numbers, LEFT_OUT)
        return self.names.without(text, LEFT_OUT) if self.names.keys else text

    def _address(self, found: re.Match[str]) -> str:
        is_to_go = self.addresses is None or found.group().casefold() in self.addresses
        return LEFT_OUT if is_to_go else found.group()


def _free(key: str, taken: dict[str, Any]) -> str:
    numbered = (f"{key} {number}" for number in range(2, len(taken) + 2))
    return key if key not in taken else next(one for one in numbered if one not in taken)
