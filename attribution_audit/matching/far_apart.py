"""Which values are too far apart to be anything but different: told of many pairs at once, before any two are read.

Most pairs that share a block are of strangers, and most of what strangers say is far apart. What a likeness function
calls anything but different is never called far apart; `tests/matching/test_far_apart.py` holds both side by side.
A likeness function needs letters in common, or words, sounds and the like: the sketches of two texts bound from above
what they can have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from attribution_audit.matching import company_likeness, person_likeness, streets
from attribution_audit.matching.coded import Flags
from attribution_audit.matching.sketch_bounds import PREFIX, Both, Small
from attribution_audit.matching.sketches import TWICE, UNREAD, UNVOCALISED, WHOLE
from attribution_audit.matching.words_and_letters import Marks

ALIKE_TEXTS = 0.88
"""Jaro-Winkler similarity from which `agreement.text_likeness` takes two texts as alike."""
TWO_ERRORS_FROM = 9
"""Letters from which a likeness function first forgives two errors, not one; none forgives more."""
FEMININE_LETTERS = 2
"""Letters by which the shorter of two surnames, as men and women bear them, may differ from the other."""


def _names(both: Both) -> Flags:
    firsts, are_several = both.sides("first"), np.maximum(*both.blanks) > 0
    prefix, common = both.prefix, both.common
    begins = prefix >= np.minimum(PREFIX, both.shorter)
    errors = np.where(both.shorter >= TWO_ERRORS_FROM, np.int16(2), np.int16(1))
    may = both.are_flagged(UNREAD) | (np.minimum(*firsts) < 2) | both.one_hash | both.differ_in(UNVOCALISED)
    may |= both.marks != 0
    may |= are_several & (both.words != 0)
    may |= are_several & (prefix > 0) & (both.shorter <= person_likeness.LONGEST_INITIALS)
    may |= begins | ((prefix > 0) & (common >= np.minimum(*firsts) - FEMININE_LETTERS))
    may |= common >= np.maximum(*firsts) - errors
    may |= both.jaro_winkler(person_likeness.ALIKE)
    return may


def _companies(both: Both) -> Flags:
    shared, are_single = both.words != 0, np.maximum(*both.blanks) == 0
    is_head = _is_head(both.sides("head"), both.marks)
    several = (both.blanks[0] != both.blanks[1]) & (both.prefix > 0)
    may = both.are_flagged(UNREAD | TWICE) | both.one_hash | is_head
    may |= are_single & (both.prefix > 0) & (both.common >= both.shorter)
    may |= shared & (several | both.has_part(2, 32))
    may |= both.within(2) | both.ratio(company_likeness.ALIKE_WORDS)
    may |= both.jaro_winkler(company_likeness.ALIKE_LETTERS)
    return may


def _is_head(heads: tuple[Small, Small], shared: Marks) -> Flags:
    """Whether the first telling word of either may stand in both."""
    left, right = ((shared >> head.astype(np.uint64)) & np.uint64(1) for head in heads)
    found: Flags = (left | right) != 0
    return found


def _streets(both: Both) -> Flags:
    may = both.are_flagged(UNREAD | TWICE) | both.has_part(2)
    may |= both.within(2) | both.ratio(streets.ALIKE)
    return may


def _towns(both: Both) -> Flags:
    may: Flags = both.are_flagged(UNREAD) | ((both.words != 0) & both.has_part(2, 32)) | both.within(2)
    may |= both.jaro_winkler(ALIKE_TEXTS, of_letters=False)
    return may


def _codes(both: Both) -> Flags:
    return both.are_flagged(UNREAD) | both.within(1) | both.one_hash


def _mailboxes(both: Both) -> Flags:
    one_host: Flags = both.one[:, 2] == both.other[:, 2]
    return both.are_flagged(UNREAD) | both.one_hash | (one_host & both.within(1))


def _dates(both: Both) -> Flags:
    one, other = (
        [side[:, 2] >> np.uint64(bits) & np.uint64(mask) for bits, mask in PARTS] for side in (both.one, both.other)
    )
    agrees = [mine == theirs for mine, theirs in zip(one, other, strict=True)]
    two_agree = (agrees[0] & (agrees[1] | agrees[2])) | (agrees[1] & agrees[2])
    swapped = (one[1] == other[2]) & (one[2] == other[1])
    is_open = agrees[0] & (((one[1] == 1) & (one[2] == 1)) | ((other[1] == 1) & (other[2] == 1)))
    whole = ~both.differ_in(WHOLE) & both.are_flagged(WHOLE)
    may: Flags = ~whole | both.within(0) | two_agree | swapped | is_open
    return may


def _handles(both: Both) -> Flags:
    """The shorter of two handles that are alike has two letters in three in common with some part of the longer one."""
    may: Flags = both.common * 3 >= both.shorter * 2
    return may


PARTS = ((16, 0xFFFF), (8, 0xFF), (0, 0xFF))
"""Where year, month and day stand."""
MAY_BE_ALIKE: Mapping[str, Callable[[Both], Flags]] = {
    "given": _names,
    "surname": _names,
    "company": _companies,
    "brand": _companies,
    "mailbox": _mailboxes,
    "handle": _handles,
    "identifier": _codes,
    "domain": _codes,
    "phone": _codes,
    "postal_code": _codes,
    "city": _towns,
    "street": _streets,
    "date_of_birth": _dates,
}
"""By what is compared whether two sketches leave room for anything but different; what is not listed is always read."""


def may_be_alike(feature: str, both: Both) -> Flags:
    """Whether the texts of each two sketches may be anything but different."""
    return MAY_BE_ALIKE[feature](both)


def may_be_same(feature: str, both: Both) -> Flags:
    """Whether a likeness function may take two different texts as the same."""
    if feature in ("given", "surname"):
        firsts, are_several = np.minimum(*both.sides("first")), np.maximum(*both.blanks) > 0
        found: Flags = (both.prefix >= np.minimum(PREFIX, firsts)) & (are_several | both.within(0))
        return found | both.are_flagged(UNREAD)
    if feature == "street":
        return both.within(0) | both.are_flagged(UNREAD)
    return np.zeros(len(both.one), dtype=np.bool_)
