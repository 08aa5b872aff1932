"""Tiers follow the rules: what holds, what is only looked at, what is for the record."""

from __future__ import annotations

from decimal import Decimal

import pytest

from attribution_audit.findings.explanation import Ruled
from attribution_audit.findings.tier import Pay, tier
from attribution_audit.vocabulary import Category, Grade, Kind, Ruling, Tier

STANDS = [
    Ruled("merge", Ruling.RULED_OUT, "017", None, ""),
    Ruled("other_product", Ruling.NOT_CHECKABLE, None, None, ""),
]


def drawn(**changes: object) -> Tier:
    pay: dict[str, object] = {
        "gains": True,
        "at_stake": Decimal(1),
        "is_payees_act": True,
        "category": Category.UNKNOWN,
    }
    facts: dict[str, object] = {
        "kind": Kind.SOURCE_BLANKED,
        "grade": Grade.HISTORY,
        "rulings": STANDS,
        "certainty": 0.97,
    }
    pay |= {name: value for name, value in changes.items() if name in pay}
    facts |= {name: value for name, value in changes.items() if name not in pay}
    return tier(**facts, pay=Pay(**pay))  # type: ignore[arg-type]


def test_everything_ruled_out_and_money_at_stake_is_held() -> None:
    assert drawn() is Tier.HOLD


@pytest.mark.parametrize(
    "changes",
    [
        {"at_stake": None},
        {"is_payees_act": False},
        {"at_stake": Decimal(0)},
        {"gains": None},
        {"grade": Grade.SNAPSHOTS},
        {"kind": Kind.SOURCE_LOST_AT_CONVERSION},
        {"certainty": 0.85},
        {"kind": Kind.OPPORTUNITY_RECREATED, "grade": Grade.RECORDS, "category": Category.UNKNOWN},
        {"rulings": [*STANDS, Ruled("beyond_window", Ruling.LOWERS, "006", None, "")]},
    ],
)
def test_what_is_never_held_is_looked_at(changes: dict[str, object]) -> None:
    assert drawn(**changes) is Tier.REVIEW


@pytest.mark.parametrize(
    "changes",
    [
        {"gains": False},
        {"certainty": 0.79},
        {"rulings": [*STANDS, Ruled("other_people", Ruling.FITS, "006", None, "")]},
    ],
)
def test_what_fits_or_pays_nobody_is_for_the_record(changes: dict[str, object]) -> None:
    assert drawn(**changes) is Tier.NOTE


def test_a_record_made_anew_is_held_where_it_claims_a_source() -> None:
    made_anew = {"kind": Kind.OPPORTUNITY_RECREATED, "grade": Grade.RECORDS, "category": Category.SALES}
    assert drawn(**made_anew) is Tier.HOLD


def test_what_could_not_be_tried_is_not_held() -> None:
    untried = [
        Ruled("merge", Ruling.RULED_OUT, "017", None, ""),
        Ruled("sales_first", Ruling.NOT_CHECKABLE, None, None, ""),
    ]
    assert drawn(rulings=untried) is Tier.REVIEW
