"""Each key figure worked out by hand on a few counted facts; whatever figure has none is named here."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from scipy.stats import binomtest

from attribution_audit.kpis import KPIS, measure
from attribution_audit.kpis.estimate import Estimate, answered_within, mean, quantile, share, time_until
from attribution_audit.kpis.outside import Outside
from attribution_audit.kpis.plan import earlier, needed
from attribution_audit.kpis.scope import Cells, Scope

PAGE = (Path(__file__).parents[2] / "docs" / "key_figures.md").read_text(encoding="utf-8")
BY_FIGURE = {kpi.figure: kpi for kpi in KPIS}
PERIOD = "2025-Q2"
EVERYTHING = {
    # fact                   value: how often
    "deal_closed":          {1: 8, 0: 3},
    "won_amount":           {10: 3, 20: 4, 90: 1},
    "first_touched_amount": {0: 6, 20: 2},
    "touched_amount":       {0: 4, 10: 1, 20: 3},
    "cycle_days":           {30: 4, 40: 2, 100: 2},
    "deal_made":            {1: 12},
    "deal_ending":          {2: 6, 1: 2, 0: 4},
    "renewal_closed":       {1: 3, 0: 1},
    "lead_ending":          {2: 10, 1: 50, 0: 40},
    "lead_qualified":       {1: 20, 0: 80},
    "lead_prospect":        {1: 60, 0: 20},
    "prospect_qualified":   {1: 15, 0: 45},
    "answered":             {1: 40, 5: 20, 30: 10},
    "unanswered":           {24: 10},
    "qualified_outreaches": {2: 5, 4: 5},
    "lead_free_mail":       {1: 5, 0: 95},
    "lead_disqualified":    {1: 30, 0: 70},
    "lead_student":         {1: 2, 0: 98},
    "lead_competitor":      {1: 1, 0: 99},
    "lead_unreachable":     {1: 4, 0: 96},
    "lead_fit":             {1: 25, 0: 75},
    "deal_days":            {31: 20},
    "lead_score":           {20: 30, 80: 10},
    "working_answered":     {1: 20, 2: 40},
    "working_unanswered":   {8: 20},
    "campaign_reached":     {1: 30, 0: 120},
    "nurtured_qualified":   {1: 6, 0: 24},
    "customer_onboarded":   {1: 8, 0: 2},
    "customer_advocate":    {1: 1, 0: 9},
}  # fmt: skip
MARKETING = {"won_amount": {10: 1, 20: 2}, "lead_ending": {2: 4, 1: 21}}
TOLD = Outside(
    {
        "target": {PERIOD: Decimal(400)},
        "sales_cost": {PERIOD: Decimal(30)},
        "marketing_cost": {PERIOD: Decimal(20)},
        "sales_heads": {PERIOD: Decimal(4)},
        "marketing_heads": {PERIOD: Decimal(1)},
        "enablement_percent": {PERIOD: Decimal("62.5")},
    }
)
# Won: 3 x 10 + 4 x 20 + 90 = 200 in 8 deals, 25 on average. Cycles: 4 x 30 + 2 x 40 + 2 x 100 = 400 days.
WORKED = {
    "target_attainment": 200 / 400,
    "won_amount": 200,
    "win_rate": 8 / 11,
    "average_won_amount": 25,
    "median_won_amount": 20,
    "average_sales_cycle": 50,
    "median_sales_cycle": (30 + 40) / 2,
    "sales_qualified_volume": 12,
    "sales_qualified_growth_by_quarter": (12 - 10) / 10,
    "lead_to_customer_rate": 10 / 100,
    "funnel_exit_rate": 50 / 100,
    "funnel_open_rate": 40 / 100,
    "lead_to_prospect_rate": 60 / 80,
    "prospect_to_opportunity_rate": 15 / 60,
    "lead_to_opportunity_rate": 20 / 100,
    "opportunity_to_win_rate": 6 / 12,
    "renewal_rate": 3 / 4,
    "churn_rate": 1 / 4,
    "free_mail_share": 5 / 100,
    "disqualified_share": 30 / 100,
    "student_share": 2 / 100,
    "competitor_share": 1 / 100,
    "unreachable_share": 4 / 100,
    "fit_share": 25 / 100,
    "awareness_to_response_rate": 30 / 150,
    "nurturing_to_opportunity_rate": 6 / 30,
    "win_to_onboarding_rate": 8 / 10,
    "win_to_advocacy_rate": 1 / 10,
    "average_lead_score": (30 * 20 + 10 * 80) / 40,
    # 20 of 80 are answered within 1 working hour, 60 within 2
    "median_working_response_time": 2,
    "sales_enablement": 0.625,
    "lead_volume": 100,
    # 40 of 80 are answered within 1 hour, 60 within 5; then 10 leave the count at 24, and all 10 left are answered
    # at 30: 1 - 0.5 x 0.5 x 0 = 1.
    "median_response_time": 1,
    "response_time_of_nine_in_ten": 30,
    "answered_in_time_rate": 60 / 80,
    "follow_up_rate": 70 / 80,
    "follow_up_rate_over_85": 70 / 80 - 0.85,
    "follow_up_rate_over_95": 70 / 80 - 0.95,
    "follow_ups_per_sales_qualified_lead": 3,
    "marketing_source_share": 50 / 200,
    "marketing_first_touch_share": 40 / 200,
    "marketing_touch_share": 70 / 200,
    "cost_to_revenue": 50 / 200,
    "marketing_cost_share": 20 / 50,
    "cost_per_win": 50 / 8,
    "cost_per_head": 50 / 5,
    "won_amount_per_head": 200 / 5,
    "sales_heads_per_marketing_head": 4,
    "lead_management": (70 / 80 + 60 / 80) / 2,
    # 400 / 25 = 16 deals; 8 of 11 are won: 22 opportunities; 20 of 100 leads become one: 110 leads
    "plan_wins_needed": 16,
    "plan_wins_attained": 8 / 16,
    "plan_opportunities_needed": 22,
    "plan_opportunities_attained": (3 + 4 + 4) / 22,
    "plan_leads_needed": 110,
    "plan_leads_attained": (5 + 6 + 0) / 110,
}
OTHERWISE = {
    # figure                     period     kind of group, name       value
    "won_amount_share":         (PERIOD, "category", "marketing", 50 / 200),
    "lead_share":               (PERIOD, "category", "marketing", 25 / 100),
    "sales_qualified_growth_by_month": ("2025-04", "all", "", (4 - 3) / 3),
}  # fmt: skip
MONTHS = {
    # an average cycle of 50 days is 2 months, 31 days to the deal are 1
    "2025-01": {"lead_ending": {1: 5}},
    "2025-02": {"deal_made": {1: 4}, "lead_ending": {1: 6}},
    "2025-03": {"deal_made": {1: 3}},
    "2025-04": {"deal_made": {1: 4}, "deal_closed": {1: 2, 0: 2}},
    "2025-05": {"deal_closed": {1: 3}},
    "2025-06": {"deal_closed": {1: 3}},
}


def made() -> Cells:
    """The cells of one view."""
    told = {(period, "all", ""): EVERYTHING for period in (PERIOD, "all")} | {
        (PERIOD, "category", "marketing"): MARKETING,
        ("2025-Q1", "all", ""): {"deal_made": {1: 10}},
    }
    told |= {(month, "all", ""): facts for month, facts in MONTHS.items()}
    counts = {
        (("reported", *place), fact): tuple((Decimal(value), times) for value, times in values.items())
        for place, facts in told.items()
        for fact, values in facts.items()
    }
    return Cells(counts, TOLD, first_month="2025-01", response_hours=24)


def value(figure: str, period: str = PERIOD, grouped_by: str = "all", name: str = "") -> Estimate | str:
    return BY_FIGURE[figure].value(Scope(made(), "reported", period, grouped_by, name))


def number(found: Estimate | str) -> float:
    assert isinstance(found, Estimate), found
    return float(found.value)


def test_every_figure_is_worked_out() -> None:
    assert {*WORKED, *OTHERWISE} == BY_FIGURE.keys()


@pytest.mark.parametrize("figure", WORKED)
def test_a_figure_is_what_it_comes_to_by_hand(figure: str) -> None:
    assert number(value(figure)) == pytest.approx(WORKED[figure])


@pytest.mark.parametrize("figure", OTHERWISE)
def test_a_figure_of_a_group_or_month_is_too(figure: str) -> None:
    *place, expected = OTHERWISE[figure]
    assert number(value(figure, *map(str, place))) == pytest.approx(expected)


@pytest.mark.parametrize("figure", BY_FIGURE)
def test_where_nothing_is_known_a_figure_is_a_reason_and_never_nought(figure: str) -> None:
    nothing = Cells({}, Outside(), first_month="all")
    for period in ("all", "2025-Q1", "2025-03"):
        if ("all" if period == "all" else "quarter" if "Q" in period else "month") in BY_FIGURE[figure].periods:
            found = BY_FIGURE[figure].value(Scope(nothing, "restated", period, "all", ""))
            assert isinstance(found, str)
            assert found.strip()


def test_a_row_without_facts_is_null_with_its_reason() -> None:
    rows = measure(KPIS, Cells({}, Outside(), first_month="all")).to_pylist()
    assert rows
    for row in rows:
        assert row["recorded"] is row["restated"] is row["low"] is row["high"] is None
        assert row["reason"]


def test_the_plan_of_the_source_comes_to_its_numbers() -> None:
    rates = [Decimal(rate) for rate in ("0.10", "0.40", "0.80", "0.10")]
    assert needed(Decimal(10_000_000), Decimal(100_000), rates) == [100, 1_000, 2_500, 3_125, 31_250]


def test_a_quarter_is_looked_for_as_many_months_earlier() -> None:
    assert earlier("2025-Q1", 2) == ("2024-11", "2024-12", "2025-01")


@pytest.mark.parametrize(("part", "whole"), [(0, 5), (8, 11), (5, 5), (1, 100_000)])
def test_the_interval_of_a_share_is_wilsons(part: int, whole: int) -> None:
    interval = binomtest(part, whole).proportion_ci(method="wilson")
    found = share(part, whole)
    assert (found.low, found.high) == pytest.approx((interval.low, interval.high), abs=1e-12)


def test_the_interval_of_a_mean_is_students() -> None:
    found = mean([(Decimal(1), 1), (Decimal(2), 1), (Decimal(3), 1)])
    assert found.value == 2
    assert found.high == pytest.approx(2 + 4.30265 / 3**0.5, abs=1e-4)  # t of 2 degrees, s = 1
    assert found.low == 0  # 2 - 2.48, of values that are never negative


def test_the_interval_of_a_median_is_that_of_ranks() -> None:
    found = quantile([(Decimal(place), 1) for place in range(1, 11)], 1 / 2)
    assert found.value == Decimal("5.5")
    assert (found.low, found.high) == (2, 9)  # P(2 <= B(10, 1/2) <= 8) = 0.979


def test_who_has_no_answer_yet_is_censored_and_not_left_out() -> None:
    answered, unanswered = [(Decimal(2), 1), (Decimal(10), 1)], [(Decimal(5), 1), (Decimal(20), 1)]
    assert answered_within(answered, unanswered, 4).value == 1 - 3 / 4
    assert answered_within(answered, unanswered, 12).value == 1 - 3 / 4 * 1 / 2
    late = time_until(answered, unanswered, 1 / 2)
    assert late is not None
    assert late.value == 10
    assert time_until(answered, unanswered, 9 / 10) is None


@pytest.mark.parametrize("figure", BY_FIGURE)
def test_the_page_says_how_a_figure_is_made(figure: str) -> None:
    kpi = BY_FIGURE[figure]
    assert f"| `{figure}` | {kpi.unit} | {kpi.formula} | {kpi.cohort} | {kpi.interval} |" in PAGE


def test_a_period_with_a_target_in_which_nothing_came_has_a_row() -> None:
    told = Outside({"target": {"2025-02": Decimal(100), "2025-06": Decimal(100), "2024-12": Decimal(100)}})
    counts = {(("reported", "2025-01", "all", ""), "deal_closed"): ((Decimal(0), 2),)}
    rows = measure(KPIS, Cells(counts, told, first_month="2025-01", last_month="2025-05")).to_pylist()
    attained = {row["period"]: row["recorded"] for row in rows if row["figure"] == "target_attainment"}
    assert attained["2025-02"] == 0
    assert not {"2025-06", "2024-12"} & attained.keys()
    win_rates = {row["period"]: row["reason"] for row in rows if row["figure"] == "win_rate"}
    assert win_rates["2025-02"]
