"""How alike two e-mail addresses are."""

from __future__ import annotations

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from attribution_audit.matching.likeness import Likeness

ALIKE_HANDLES = 80.0
"""Letters of the shorter, of a hundred, from which they are taken as standing in the longer one."""
LEAST_LOCAL = 6
"""Characters before the @ from which two addresses that agree there say something."""


def handle_likeness(one: str, other: str) -> int:
    """Whether what stands before the @ of one address stands in the other's, too, about as it is.

    >>> [Likeness(handle_likeness("fechner", other)).name for other in ("maricafechner", "tomasruiz")]
    ['ALIKE', 'DIFFERENT']
    """
    return Likeness.ALIKE if fuzz.partial_ratio(one, other) >= ALIKE_HANDLES else Likeness.DIFFERENT


def mailbox_likeness(one: str, other: str) -> int:
    """Whether two addresses are one with a typing error, agree before the @, or are told apart by a number.

    >>> others = "ann.lee@acem.example", "ann.lee@home.example", "ann.lee2@acme.example", "tom.ray@acme.example"
    >>> [Likeness(mailbox_likeness("ann.lee@acme.example", other)).name for other in others]
    ['NEAR', 'PART', 'ENDING', 'DIFFERENT']
    """
    (local, _, host), (other_local, _, other_host) = one.partition("@"), other.partition("@")
    if local == other_local and len(local) >= LEAST_LOCAL:
        is_near = OSA.distance(host, other_host, score_cutoff=1) <= 1
        return Likeness.NEAR if is_near else Likeness.PART
    is_long = min(len(local), len(other_local)) >= LEAST_LOCAL
    is_near = host == other_host and is_long and OSA.distance(local, other_local, score_cutoff=1) <= 1
    if not is_near or _differ_in_initials(local, other_local):
        return Likeness.DIFFERENT
    numbers, letters = (
        [re.sub(left_out, "", part) for part in (local, other_local)] for left_out in ("[^0-9]", "[0-9]")
    )
    if numbers[0] != numbers[1]:
        return Likeness.ENDING if letters[0] == letters[1] else Likeness.DIFFERENT
    return Likeness.NEAR


def _differ_in_initials(local: str, other: str) -> bool:
    """Whether two addresses differ in the first letter, or in one that stands alone, as those of two persons do."""
    initials = [sorted(word for word in re.split("[._-]", part) if len(word) == 1) for part in (local, other)]
    return initials[0] != initials[1] or local[1:] == other[1:]
