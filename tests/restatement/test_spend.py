"""What marketing cost: campaigns nobody knows, blanks, and other currencies."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa

TWELVE = Path(__file__).parents[2] / "examples" / "twelve_deals"
SEARCH, NOBODYS = "701Tw0000000002", "701Tw0000000099"
Told = tuple[dict[tuple[str, str, str, str], dict[str, Decimal | None]], list[str]]


@pytest.fixture(scope="module")
def told() -> Callable[..., Told]:
    frames = {path.stem: pd.read_csv(path, dtype=str, keep_default_na=False) for path in TWELVE.glob("*.csv")}

    def audited(spend: list[tuple[str, ...]], rates: list[tuple[str, ...]] | None = None) -> Told:
        export = {
            **frames,
            "Spend": pd.DataFrame(spend, columns=["Month", "LeadSource", "CampaignId", "Cost", "Currency"]),
        }
        if rates is not None:
            export["ExchangeRate"] = pd.DataFrame(rates, columns=["Month", "Currency", "Rate"])
        with aa.audit(export, policy=TWELVE / "policy.toml", threads=1) as audit:
            rows = audit.roi.to_dict("records")
            limits = [one["reason"] for one in audit.summary["could_not_run"] if one["check"] == "roi"]
        places = {tuple(row[name] for name in ("grouped_by", "name", "currency", "figure")): row for row in rows}
        return places, limits

    return audited


def test_spend_for_an_unknown_campaign_is_said_once_and_kept(told: Callable[..., Told]) -> None:
    places, limits = told([("2025-01", "Paid Search", NOBODYS, "700.00", "USD")])
    (limit,) = limits
    assert NOBODYS in limit
    assert "Campaign.csv does not hold" in limit
    assert places["source", "Paid Search", "USD", "spend"]["recorded"] == 700
    assert places["month", "2025-01", "USD", "spend"]["recorded"] == 9_700  # and the webinar's own cost


def test_a_blank_cost_is_unknown_and_never_nothing(told: Callable[..., Told]) -> None:
    lines = [("2025-01", "Paid Search", SEARCH, "600.00", "USD"), ("2025-02", "Paid Search", SEARCH, "", "USD")]
    places, limits = told(lines)
    (limit,) = limits
    assert "Paid Search in 2025-02" in limit
    for figure in ("spend", "roi", "cost_per_opportunity"):
        assert places["source", "Paid Search", "USD", figure]["recorded"] is None
    assert places["month", "2025-01", "USD", "spend"]["recorded"] == 9_600
    assert places["source", "Webinar", "USD", "spend"]["recorded"] == 9_000


def test_a_campaign_costs_once(told: Callable[..., Told]) -> None:
    places, _ = told([("2025-01", "Webinar", "701Tw0000000001", "100.00", "USD")])
    assert places["source", "Webinar", "USD", "spend"]["recorded"] == 100
    places, _ = told([("2025-01", "Webinar", "", "200.00", "USD")])
    assert places["source", "Webinar", "USD", "spend"]["recorded"] == 200


def test_another_currency_is_converted_by_its_rate_or_stands_alone(told: Callable[..., Told]) -> None:
    lines = [("2025-01", "Paid Search", SEARCH, "100.00", "EUR"), ("2025-01", "Paid Search", SEARCH, "5.00", "USD")]
    places, _ = told(lines, [("2025-01", "EUR", "1.1")])
    assert places["source", "Paid Search", "USD", "spend"]["recorded"] == 115
    places, _ = told(lines)
    assert places["source", "Paid Search", "USD", "spend"]["recorded"] == 5
    assert places["source", "Paid Search", "EUR", "spend"]["recorded"] == 100
