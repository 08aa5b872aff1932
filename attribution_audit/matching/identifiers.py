"""Identifiers (tax, register and customer numbers) as they compare."""

from __future__ import annotations

from attribution_audit.matching.likeness import Likeness, errors

LEAST_TO_MISTYPE = 5
"""Characters from which one wrong leaves an identifier recognisable."""


def identifier_likeness(one: str, other: str) -> Likeness:
    """How alike two compact identifiers are: near where one character is wrong, or two neighbours are exchanged.

    >>> identifier_likeness("912345", "921345").name, identifier_likeness("912345", "845129").name
    ('NEAR', 'DIFFERENT')
    """
    if one == other:
        return Likeness.SAME
    is_long = min(len(one), len(other)) >= LEAST_TO_MISTYPE
    return Likeness.NEAR if is_long and errors(one, other, 1) == 1 else Likeness.DIFFERENT
