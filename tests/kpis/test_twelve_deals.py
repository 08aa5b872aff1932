"""docs/worked_example.md works the key figures of the twelve deals out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa

ROOT = Path(__file__).parents[2]
TWELVE = ROOT / "examples" / "twelve_deals"
PAGE = (ROOT / "docs" / "worked_example.md").read_text(encoding="utf-8")
FIGURES = {
    # figure, period, group: recorded, restated, as the page says it
    ("win_rate", "all", "all"): (8 / 11, 8 / 10, "8 / 10 = 80.0 %"),
    ("win_rate", "all", "marketing"): (2 / 4, 5 / 6, "5 / 6 = 83.3 %"),
    ("win_rate", "all", "sales"): (4 / 5, 2 / 3, "2 / 3 = 66.7 %"),
    ("average_won_amount", "all", "marketing"): (60_000 / 2, 143_000 / 5, "143,000 / 5 = 28,600"),
    ("average_won_amount", "all", "sales"): (108_000 / 4, 50_000 / 2, "50,000 / 2 = 25,000"),
    ("median_won_amount", "all", "all"): (26_500, 26_500, "(25,000 + 28,000) / 2 = 26,500"),
    ("average_sales_cycle", "all", "all"): (779 / 8, 820 / 8, "820 / 8 = 102.5"),
    ("won_amount_share", "all", "marketing"): (60 / 215, 143 / 215, "143 / 215 = 66.5 %"),
    ("marketing_source_share", "all", "all"): (60 / 215, 143 / 215, "143 / 215 = 66.5 %"),
    ("marketing_first_touch_share", "all", "all"): (143 / 215, 143 / 215, "143 / 215 = 66.5 %"),
    ("marketing_touch_share", "all", "all"): (143 / 215, 143 / 215, "143 / 215 = 66.5 %"),
    ("sales_qualified_volume", "all", "all"): (12, 11, "| 12 | 11 |"),
    ("sales_qualified_growth_by_month", "2025-03", "all"): ((1 - 11) / 11, (0 - 11) / 11, "(0 - 11) / 11 = -100.0 %"),
    ("opportunity_to_win_rate", "all", "all"): (8 / 12, 8 / 11, "8 / 11 = 72.7 %"),
    ("won_amount", "all", "all"): (215_000, 215_000, "215,000"),
    ("target_attainment", "2025-Q2", "all"): (215 / 300, 215 / 300, "215,000 / 300,000 = 71.7 %"),
    ("cost_to_revenue", "2025-Q2", "all"): (59 / 215, 59 / 215, "59,000 / 215,000 = 27.4 %"),
    ("marketing_cost_share", "2025-Q2", "all"): (19 / 59, 19 / 59, "19,000 / 59,000 = 32.2 %"),
    ("cost_per_win", "2025-Q2", "all"): (59_000 / 8, 59_000 / 8, "59,000 / 8 = 7,375"),
    ("cost_per_head", "2025-Q2", "all"): (59_000 / 3, 59_000 / 3, "59,000 / 3 = 19,667"),
    ("won_amount_per_head", "2025-Q2", "all"): (215_000 / 3, 215_000 / 3, "215,000 / 3 = 71,667"),
    ("sales_heads_per_marketing_head", "2025-Q2", "all"): (2, 2, "2 / 1 = 2"),
    ("plan_wins_needed", "2025-Q2", "all"): (300_000 / 26_875, 300_000 / 26_875, "300,000 / 26,875 = 11.16"),
    ("plan_opportunities_needed", "2025-Q2", "all"): (
        300_000 / 26_875 * 11 / 8,
        300_000 / 26_875 * 10 / 8,
        "11.16 / 80.0 % = 13.95",
    ),
    ("plan_wins_attained", "2025-Q2", "all"): (8 / (300_000 / 26_875), 8 / (300_000 / 26_875), "8 / 11.16 = 71.7 %"),
}
NOT_TOLD = {
    "lead_volume": "there was no lead",
    "median_response_time": "no task and no event of sales, or no lead",
    "renewal_rate": "renewal type",
    "student_share": "[key_figures] students",
}


@pytest.fixture(scope="module")
def kpis() -> Iterator[pd.DataFrame]:
    with aa.audit(TWELVE, policy=TWELVE / "policy.toml", threads=1) as audit:
        yield audit.kpis.set_index(["figure", "period", "group"])


@pytest.mark.parametrize("key", FIGURES)
def test_the_program_agrees_with_the_page(kpis: pd.DataFrame, key: tuple[str, str, str]) -> None:
    recorded, restated, said = FIGURES[key]
    row = kpis.loc[key]
    assert (row["recorded"], row["restated"]) == pytest.approx((recorded, restated), abs=1e-6)
    assert said in PAGE


def test_wilsons_interval_of_the_win_rate_is_on_the_page(kpis: pd.DataFrame) -> None:
    row = kpis.loc[("win_rate", "all", "all")]
    assert f"{row['low']:.1%} to {row['high']:.1%}".replace("%", " %") in PAGE


@pytest.mark.parametrize("figure", NOT_TOLD)
def test_what_the_export_lacks_is_said_and_no_nought_is_given(kpis: pd.DataFrame, figure: str) -> None:
    row = kpis.loc[(figure, "all", "all")]
    assert row[["recorded", "restated", "low", "high"]].isna().all()
    assert NOT_TOLD[figure] in row["reason"]
