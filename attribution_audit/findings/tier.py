"""Which tier a finding is in, by the contract's rules."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attribution_audit.findings.explanation import Ruled
from attribution_audit.vocabulary import Grade, Kind, Ruling, Tier

REVIEW_CERTAINTY = 0.8
"""Below it a finding is for the record: of ten that a person looks at, at least eight should be worth the look."""
HOLD_CERTAINTY = 0.95
"""Below it no commission is kept back: of twenty payees who wait, at most one should have waited for nothing."""
MUST_BE_TRIED = ("sales_first", "steward_edit", "another_user", "closed_by_others", "no_response")
"""Explanations that clear people most often: where the export cannot show one of them, nothing is held."""
NEVER_HELD = (Kind.SOURCE_LOST_AT_CONVERSION,)
"""Kinds whose evidence cannot show an act."""


def tier(
    kind: Kind, grade: Grade, rulings: Sequence[Ruled], gains: bool | None, at_stake: Decimal | None, certainty: float
) -> Tier:
    """The tier of one finding.

    `gains` says whether the payee's rate rises by the change (None without a plan); `at_stake` is paid minus due on a
    won deal.
    """
    found = {ruled.ruling for ruled in rulings}
    if Ruling.FITS in found or gains is False or certainty < REVIEW_CERTAINTY:
        return Tier.NOTE
    untried = any(ruled.ruling is Ruling.NOT_CHECKABLE and ruled.explanation in MUST_BE_TRIED for ruled in rulings)
    held = (
        at_stake is not None
        and at_stake > 0
        and gains is True
        and grade in (Grade.HISTORY, Grade.RECORDS)
        and kind not in NEVER_HELD
        and Ruling.LOWERS not in found
        and not untried
        and certainty >= HOLD_CERTAINTY
    )
    return Tier.HOLD if held else Tier.REVIEW
