"""Which tier a finding is in, by the contract's rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from attribution_audit.detectors import DETECTORS
from attribution_audit.findings.explanation import Ruled
from attribution_audit.vocabulary import RECREATIONS, Category, Grade, Kind, Ruling, Tier

REVIEW_CERTAINTY = 0.8
"""Below it a finding is for the record: of ten that a person looks at, at least eight should be worth the look."""
HOLD_CERTAINTY = 0.95
"""Below it no commission is kept back: of twenty payees who wait, at most one should have waited for nothing."""
MUST_BE_TRIED = (
    "sales_first",
    "steward_edit",
    "another_user",
    "closed_by_others",
    "no_response",
    "another_person",
    "another_company",
)
"""Explanations that clear people most often, and those on which the claim itself rests: where the export cannot show
one of them, nothing is held.
"""
MOST = {detector.kind: detector.most for detector in DETECTORS}
"""The highest tier that a kind's evidence can reach."""


@dataclass(frozen=True)
class Pay:
    """How a finding touches pay: whether the payee's rate rises by the change (None without a plan), paid minus due on
    a won deal, whether the payee is who acted, and the category that the deal is paid under now.
    """

    gains: bool | None
    at_stake: Decimal | None
    is_payees_act: bool
    category: Category


def tier(kind: Kind, grade: Grade, rulings: Sequence[Ruled], pay: Pay, certainty: float) -> Tier:
    """The tier of one finding. Nobody's money is kept back for what somebody else did: that is looked at first. Nor for
    a record made anew that claims no source for anybody: whoever chose "Other" there may have thought nothing of it.
    """
    found = {ruled.ruling for ruled in rulings}
    if MOST[kind] is Tier.NOTE or Ruling.FITS in found or pay.gains is False or certainty < REVIEW_CERTAINTY:
        return Tier.NOTE
    untried = any(ruled.ruling is Ruling.NOT_CHECKABLE and ruled.explanation in MUST_BE_TRIED for ruled in rulings)
    is_silent = kind in RECREATIONS and pay.category is Category.UNKNOWN
    held = (
        pay.at_stake is not None
        and pay.at_stake > 0
        and pay.gains is True
        and pay.is_payees_act
        and grade in (Grade.HISTORY, Grade.RECORDS)
        and MOST[kind] is Tier.HOLD
        and Ruling.LOWERS not in found
        and not untried
        and not is_silent
        and certainty >= HOLD_CERTAINTY
    )
    return Tier.HOLD if held else Tier.REVIEW
