"""What tells quickly that two texts are far apart: a few numbers of each text, worked out once for each record.

A sketch is a row of 64-bit numbers. The first counts letters (two of each are told apart), the second holds eight small
numbers (`SHAPE`), the third the first letters or which words there are, the fourth more of what the feature needs.
`far_apart.py` says what follows for two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from attribution_audit.matching.nicknames import nickname_groups
from attribution_audit.matching.phone_features import phone_keys
from attribution_audit.matching.phones import LOCAL_DIGITS
from attribution_audit.matching.postal_codes import postal_area
from attribution_audit.matching.rows import Numbers
from attribution_audit.matching.streets import ORDINAL
from attribution_audit.matching.transliteration import is_unvocalised, sound
from attribution_audit.matching.value_codes import key_codes
from attribution_audit.matching.wordlists import groups_of_word, words
from attribution_audit.matching.words_and_letters import DIGITS, LETTERS, Apart, Counting, Marks

SKETCH = " sketched"
"""Behind the name of a feature: the sketch of each record's first text."""
SHAPE = ("length", "over", "blanks", "first", "flags", "head", "low", "high")
"""The bytes of a sketch's second number: letters without blanks, letters that are not counted, blanks, letters of the
first word, flags, the bit of the first telling word, and two bytes of a hash."""
UNREAD, UNVOCALISED, TWICE, WHOLE = 1, 2, 4, 8
"""Flags: no sketch tells anything of this text; it has no vowels; it says a word twice; it is a whole date."""
LONGEST = 100
"""Letters of the longest text that is sketched."""


def sketched(feature: str, texts: pa.StringArray) -> Numbers:
    """The sketch of the first line of each text, a row each; zeros where there is none."""
    encoded = pc.dictionary_encode(texts)
    values = [lines.partition("\n")[0] for lines in encoded.dictionary.to_pylist()]
    found = np.zeros((len(values) + 1, WIDTHS[feature]), dtype=np.uint64)
    if values:
        found[:-1] = SKETCHED[feature](values)
        unread = [not value.isascii() or len(value) > LONGEST for value in values]
        found[:-1, 1] |= _byte("flags", np.array(unread) * UNREAD)
    places = pc.fill_null(encoded.indices, len(values)).to_numpy(zero_copy_only=False)
    rows: Numbers = found[places]
    return rows


def _of_names(values: list[str]) -> Marks:
    apart = Apart.taken(values)
    sounds = _hashed([sound(value) for value in values])
    unvocalised = np.array([is_unvocalised(value.replace(" ", "")) for value in values]) * UNVOCALISED
    groups = np.array([_groups(value) for value in values], dtype=np.uint64)
    shape = _shape(apart, LETTERS, flags=unvocalised, hashed=sounds)
    return np.stack([*shape, _start_and_words(apart), groups], axis=1)


def _groups(name: str) -> int:
    """Bits for the groups of nicknames and spellings that a name stands in."""
    said = name.split()
    spellings = groups_of_word("name_spellings").get(said[-1], ()) if len(said) == 1 else ()
    return _some_bits([*nickname_groups(said[0]), *(7 + number for number in spellings)])


def _some_bits(numbers: Sequence[int]) -> int:
    bits = 0
    for number in numbers:
        bits |= 1 << number % 64
    return bits


def _of_companies(values: list[str]) -> Marks:
    apart = Apart.taken(values)
    telling = ~np.isin(apart.words, _generic())
    heads = np.zeros(len(values), dtype=np.int64)
    bits = (apart.words % np.uint64(64)).astype(np.int64)
    heads[apart.of[::-1]] = bits[::-1]
    heads[apart.of[telling][::-1]] = bits[telling][::-1]
    said = [value.split() for value in values]
    initials = _hashed([one[0] if len(one) == 1 else "".join([word[0] for word in one]) for one in said])
    shape = _shape(apart, LETTERS, flags=apart.says_twice() * TWICE, head=heads, hashed=initials)
    return np.stack([*shape, _start_and_words(apart), apart.mask(64, telling)], axis=1)


@cache
def _generic() -> Marks:
    return Apart.taken(sorted(words("generic_company_words"))).words


def _of_streets(values: list[str]) -> Marks:
    """Of their names; numbers are left out."""
    said = Apart.taken(values)
    starts = np.cumsum(said.word_lengths) - said.word_lengths
    firsts = said.letters[starts]
    ordinal = np.array([word.endswith(ORDINAL) for value in values for word in value.split()], dtype=np.bool_)
    named = said.kept((firsts < ord("0")) | (firsts > ord("9")) | ordinal)
    shape = _shape(named, LETTERS, flags=(named.says_twice() * TWICE) | (named.lengths == 0) * UNREAD)
    return np.stack([*shape, named.mask(64)], axis=1)


def _of_towns(values: list[str]) -> Marks:
    apart = Apart.taken(values)
    starts = Apart.taken([value.replace(" ", "_") for value in values]).starts()
    return np.stack([*_shape(apart, LETTERS), starts | (apart.mask(32) << np.uint64(32))], axis=1)


def _of_phones(values: list[str]) -> Marks:
    keys = phone_keys(pa.array(values)).to_pylist()
    return _of_codes(keys, [key[-LOCAL_DIGITS:] for key in keys])


def _of_postal_codes(values: list[str]) -> Marks:
    return _of_codes(values, [postal_area(value) for value in values])


def _of_identifiers(values: list[str]) -> Marks:
    return _of_codes(values, values)


def _of_mailboxes(values: list[str]) -> Marks:
    """Of what stands before the @; the third number is the host."""
    parted = [value.partition("@") for value in values]
    local = [local for local, _, _ in parted]
    hosts = key_codes(pa.array([host for _, _, host in parted])).astype(np.uint64)
    return np.concatenate([_of_codes(local, local), hosts[:, None]], axis=1)


def _of_codes(values: list[str], tails: list[str]) -> Marks:
    return np.stack(_shape(Apart.taken(values), DIGITS, hashed=_hashed(tails)), axis=1)


def _of_dates(values: list[str]) -> Marks:
    """The third number are year, month and day."""
    whole = [len(value) == 8 and value.isascii() and value.isdigit() for value in values]
    dates = np.array([int(value) if is_whole else 0 for value, is_whole in zip(values, whole, strict=True)])
    parts = (dates // 10_000 << 16) | (dates // 100 % 100 << 8) | dates % 100
    shape = _shape(Apart.taken(values), DIGITS, flags=np.array(whole) * WHOLE)
    return np.stack([*shape, parts.astype(np.uint64)], axis=1)


def _shape(apart: Apart, counting: Counting, **told: NDArray[np.int64]) -> list[Marks]:
    """The first two numbers of each text's sketch."""
    letters, over = counting.counted(apart.rows, apart.letters, len(apart.texts))
    hashed = told.pop("hashed", np.zeros(len(apart.texts), dtype=np.int64))
    told |= {"length": apart.lengths, "over": over, "blanks": apart.blanks, "first": apart.first_lengths()}
    told |= {"low": hashed & 0xFF, "high": hashed >> 8 & 0xFF}
    shape = np.zeros(len(apart.texts), dtype=np.uint64)
    for name, numbers in told.items():
        shape |= _byte(name, np.minimum(numbers, 255))
    return [letters, shape]


def _byte(name: str, numbers: NDArray[np.int64]) -> Marks:
    return numbers.astype(np.uint64) << np.uint64(8 * SHAPE.index(name))


def _start_and_words(apart: Apart) -> Marks:
    """The first letters in the lower half, which words there are in the upper one."""
    return apart.starts() | (apart.mask(32) << np.uint64(32))


def _hashed(texts: list[str]) -> NDArray[np.int64]:
    return key_codes(pa.array(texts, pa.string()))


SKETCHED: Mapping[str, Callable[[list[str]], Marks]] = {
    "given": _of_names,
    "surname": _of_names,
    "company": _of_companies,
    "brand": _of_companies,
    "mailbox": _of_mailboxes,
    "handle": _of_identifiers,
    "identifier": _of_identifiers,
    "domain": _of_identifiers,
    "phone": _of_phones,
    "postal_code": _of_postal_codes,
    "city": _of_towns,
    "street": _of_streets,
    "date_of_birth": _of_dates,
}
"""By feature how its distinct texts are sketched."""
WIDTHS: Mapping[str, int] = {
    **dict.fromkeys(("given", "surname", "company", "brand"), 4),
    **dict.fromkeys(("street", "city", "date_of_birth", "mailbox"), 3),
    **dict.fromkeys(("handle", "identifier", "domain", "phone", "postal_code"), 2),
}
"""How many numbers a sketch has."""
