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
    """Whether two addresses are one with a typing error, or agree before the @.

    >>> Likeness(mailbox_likeness("ann.lee@acme.example", "ann.lee@acem.example")).name
    'NEAR'
    """
    (local, _, host), (other_local, _, other_host) = one.partition("@"), other.partition("@")
    if local == other_local and len(local) >= LEAST_LOCAL:
        is_near = OSA.distance(host, other_host, score_cutoff=1) <= 1
        return Likeness.NEAR if is_near else Likeness.PART
    is_long = min(len(local), len(other_local)) >= LEAST_LOCAL
    is_near = host == other_host and is_long and OSA.distance(local, other_local, score_cutoff=1) <= 1
    return Likeness.NEAR if is_near and not _are_two_persons(local, other_local) else Likeness.DIFFERENT


def _are_two_persons(local: str, other: str) -> bool:
    """Whether what parts two addresses parts persons too: a number, a first letter, an initial."""
    initials = [sorted(word for word in re.split("[._-]", part) if len(word) == 1) for part in (local, other)]
    numbers = [re.sub("[^0-9]", "", part) for part in (local, other)]
    return numbers[0] != numbers[1] or initials[0] != initials[1] or local[1:] == other[1:]
