"""What a batch of records says of phones: its numbers, read with the country of the record, and which are mobile."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import NOTHING, Coded, Flags, Said, aligned, normalised, packed, slots_of
from attribution_audit.matching.countries import country_code
from attribution_audit.matching.phones import SIGNIFICANT_DIGITS, phone
from attribution_audit.matching.rows import Numbers

BEFORE_NUMBER = "|"
"""Stands between a country and a number typed there."""
EXTENSION_DIGITS = 2
"""Last digits that tell the telephones of one switchboard apart; the switchboard itself often answers at one 0."""
LEAST_STEM = 6
"""Digits of a national number before its extension."""


@dataclass(frozen=True)
class Phones:
    """The numbers of a batch of records: `keys` by which they meet, `stems` without what may be an extension, `texts`
    of each record's first, `mobile` flags.
    """

    keys: Coded
    stems: Coded
    texts: pa.StringArray
    mobile: Numbers

    @classmethod
    def of(cls, said: Said, regions: Coded) -> Phones:
        """The numbers in the columns of roles phone and mobile_phone; `regions` are the ISO codes of countries."""
        other, mobile = (said.by_role.get(role, ()) for role in ("phone", "mobile_phone"))
        prefixes = pc.fill_null(regions.first_texts, "")
        cells = [pc.binary_join_element_wise(prefixes, column, BEFORE_NUMBER) for column in (*other, *mobile)]
        numbers = aligned([normalised(column, _phone) for column in cells], said.count)
        keys = numbers.having(phone_keys(numbers.texts))
        is_mobile: Flags = keys.codes[:, None, len(other) :] == packed(keys).codes[:, :, None]
        flags = is_mobile.any(axis=2) & (packed(keys).codes != NOTHING)
        stems = aligned([*slots_of(numbers.derived(_stem)), *slots_of(numbers.derived(_before_zero))], said.count)
        return cls(packed(keys), packed(stems), packed(numbers).first_texts, flags.astype(np.uint8))


def phone_keys(numbers: pa.StringArray) -> pa.StringArray:
    """`phone_key` of each number."""
    return pc.utf8_slice_codeunits(pc.replace_substring_regex(numbers, "^.* ", ""), -SIGNIFICANT_DIGITS, None)


def regions_of(said: Said) -> Coded:
    """The ISO codes of the countries that records name."""
    return said.feature(country_code, "country")


def _stem(number: str) -> str | None:
    """A number of `phone` without its calling code and last digits.

    >>> _stem("+49 301234567"), _before_zero("+49 30123450")
    ('3012345', '3012345')
    """
    stem = number.rpartition(" ")[2][:-EXTENSION_DIGITS]
    return stem if len(stem) >= LEAST_STEM else None


def _before_zero(number: str) -> str | None:
    stem = number.rpartition(" ")[2]
    return stem[:-1] if stem.endswith("0") and len(stem) > LEAST_STEM else None


def _phone(cell: str) -> str | None:
    region, _, number = cell.partition(BEFORE_NUMBER)
    return phone(number, region or None)
