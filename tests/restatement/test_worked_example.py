"""docs/worked_example.md works these figures out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit import Audit
from tests.restatement import range_by_hand

ROOT = Path(__file__).parents[2]
TWELVE = ROOT / "examples" / "twelve_deals"
PAGE = (ROOT / "docs" / "worked_example.md").read_text(encoding="utf-8")
FOUND = {
    2: ("source_overwritten", "Webinar"),
    3: ("source_blanked", "Paid Search"),
    8: ("opportunity_recreated", "Webinar"),
}
WON_AMOUNT = {
    # grouping, name                       recorded restated  earned
    ("category", "marketing"):            (60_000, 143_000, 143_000),
    ("category", "sales"):                (108_000, 50_000, 50_000),
    ("category", "partner"):              (22_000, 22_000, 22_000),
    ("category", "unknown"):              (25_000, 0, 0),
    ("source", "Webinar"):                (40_000, 98_000, 98_000),
    ("source", "Paid Search"):            (20_000, 45_000, 45_000),
    ("source", "Cold Call"):              (65_000, 35_000, 35_000),
    ("source", "Sales Prospecting"):      (43_000, 15_000, 15_000),
}  # fmt: skip
ROI = {
    # grouping, name, figure                        recorded      restated      difference
    ("source", "Webinar", "roi"):                  ("3.4444",     "9.8889",     "6.4445"),
    ("source", "Paid Search", "roi"):              ("1.0000",     "3.5000",     "2.5000"),
    ("category", "marketing", "roi"):              ("2.1579",     "6.5263",     "4.3684"),
    ("category", "marketing", "spend"):            ("19000.00",   "19000.00",   "0.00"),
    ("category", "marketing", "opportunities"):    ("5",          "7",          "2"),
    ("category", "marketing", "pipeline"):         ("50000.00",   "50000.00",   "0.00"),
    ("category", "marketing", "cost_per_opportunity"): ("3800.00", "2714.29",   "-1085.71"),
    ("category", "sales", "opportunities"):        ("5",          "3",          "-2"),
    ("channel", "Webinar", "roi"):                 ("6.7778",     "9.8889",     "3.1111"),
    ("channel", "Paid Search", "roi"):             ("3.5000",     "3.5000",     "0.0000"),
}  # fmt: skip
STAKES = {1: ("10220.00", "9020.00", "1200.00"), 2: ("8000.00", "5880.00", "2120.00")}


@pytest.fixture(scope="module")
def audit() -> Iterator[Audit]:
    with aa.audit(TWELVE, policy=TWELVE / "policy.toml", threads=1) as audited:
        yield audited


def row_of(table: pd.DataFrame, *places: str) -> dict[str, Decimal]:
    for column, place in zip(("grouped_by", "name", "figure"), places, strict=True):
        table = table[table[column] == place]
    (row,) = table.to_dict("records")
    return row


def deal(number: int) -> str:
    return f"006Tw0000{number:06d}IAA"


def test_three_deals_are_found(audit: Audit) -> None:
    found = {row.record_id: (row.kind, row.source_before) for row in audit.findings.itertuples()}
    assert found == {deal(number): said for number, said in FOUND.items()}
    assert set(audit.findings["tier"]) <= {"hold", "review"}


@pytest.mark.parametrize("place", WON_AMOUNT, ids=" ".join)
def test_won_amounts_are_as_by_hand(audit: Audit, place: tuple[str, str]) -> None:
    row = row_of(audit.restatement, *place, "won_amount")
    assert tuple(row[name] for name in ("recorded", "restated", "earned")) == WON_AMOUNT[place]
    for amount in WON_AMOUNT[place]:
        assert f"{amount:,}" in PAGE


@pytest.mark.parametrize("place", ROI, ids=" ".join)
def test_roi_is_as_by_hand(audit: Audit, place: tuple[str, str, str]) -> None:
    row = row_of(audit.roi, *place)
    assert [row[name] for name in ("recorded", "restated", "difference")] == [Decimal(one) for one in ROI[place]]


def test_the_range_is_that_of_all_eight_ways(audit: Audit) -> None:
    """Of three findings each is right or wrong; the ways are listed, and their probabilities added up."""
    certainties = range_by_hand.found(audit)
    row = row_of(audit.restatement, "category", "marketing", "won_amount")
    assert row["expected"] == range_by_hand.expected(certainties)
    assert (row["low"], row["high"]) == tuple(range_by_hand.percentile(certainties, of_100) for of_100 in (5, 95))


def test_the_page_has_the_certainties_of_this_version(audit: Audit) -> None:
    said = range_by_hand.in_words(range_by_hand.found(audit))
    assert range_by_hand.on_the_page() == said, "run python -m tests.restatement.range_by_hand, which writes it anew"


def test_parts_add_up(audit: Audit) -> None:
    table = audit.restatement
    for view in ("recorded", "restated", "earned", "certain", "probable", "possible"):
        for by in ("category", "source"):
            some = table[(table["grouped_by"] == by) & (table["figure"] == "won_amount")]
            assert sum(some[view]) == 215_000


def test_a_chain_is_one_opportunity(audit: Audit) -> None:
    table = audit.restatement
    some = table[(table["grouped_by"] == "category") & (table["figure"] == "opportunities")]
    assert (sum(some["recorded"]), sum(some["restated"])) == (12, 11)
    months = audit.roi[(audit.roi["grouped_by"] == "month") & (audit.roi["figure"] == "opportunities")]
    march = months[months["name"] == "2025-03"].to_dict("records")[0]
    assert (march["recorded"], march["restated"]) == (1, 0)


@pytest.mark.parametrize("number", STAKES)
def test_commission_is_as_by_hand(audit: Audit, number: int) -> None:
    row = audit.summary["commission"]["by_owner"][f"005Tw0000{number:06d}IAA"]
    assert tuple(row[name] for name in ("paid", "due", "at_stake")) == STAKES[number]
