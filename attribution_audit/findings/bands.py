"""Certainty in three bands, with the borders at which tiers are drawn."""

from __future__ import annotations

from enum import StrEnum

from attribution_audit.findings.tier import HOLD_CERTAINTY, REVIEW_CERTAINTY


class Band(StrEnum):
    """How sure a finding is, the surest first."""

    CERTAIN = "certain"
    """At least 95 of 100 such findings were right: sure enough to be held."""
    PROBABLE = "probable"
    """80 to 95 of 100: sure enough to be looked at."""
    POSSIBLE = "possible"
    """Fewer than 80 of 100: for the record."""


LEAST = {Band.CERTAIN: HOLD_CERTAINTY, Band.PROBABLE: REVIEW_CERTAINTY, Band.POSSIBLE: 0.0}
"""The certainty from which a finding is in a band."""


def band(certainty: float) -> Band:
    """The band of a certainty.

    >>> band(0.95), band(0.9499), band(0.2)
    (<Band.CERTAIN: 'certain'>, <Band.PROBABLE: 'probable'>, <Band.POSSIBLE: 'possible'>)
    """
    return next(one for one, least in LEAST.items() if certainty >= least)
