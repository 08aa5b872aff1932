"""Bands have the borders at which tiers are drawn."""

from __future__ import annotations

from attribution_audit.findings import Band, band
from attribution_audit.findings.tier import HOLD_CERTAINTY, REVIEW_CERTAINTY
from attribution_audit.reports.words import BANDS


def test_borders() -> None:
    assert [band(at) for at in (1.0, HOLD_CERTAINTY, 0.9499, REVIEW_CERTAINTY, 0.7999, 0.0)] == [
        Band.CERTAIN, Band.CERTAIN, Band.PROBABLE, Band.PROBABLE, Band.POSSIBLE, Band.POSSIBLE,
    ]  # fmt: skip


def test_each_band_has_words() -> None:
    assert set(BANDS) == {str(one) for one in Band}
