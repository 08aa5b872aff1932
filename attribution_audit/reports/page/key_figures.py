"""Key figures over the whole export, as recorded and as restated, and what cannot be told with what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from attribution_audit.reports.figures import NOT_KNOWN, money

GROUPS = ("all", "marketing", "sales")
"""The groups that the page shows; the others are in kpis.csv."""
BY_GROUP = frozenset({"won_amount_share", "win_rate", "average_won_amount", "average_sales_cycle"})
"""Figures of which the page shows marketing and sales too."""

NAMES = {
    "target_attainment": "Attainment of target revenue",
    "won_amount": "Won amount",
    "won_amount_share": "Share of the won amount",
    "win_rate": "Win rate",
    "average_won_amount": "Average deal won",
    "median_won_amount": "Median deal won",
    "average_sales_cycle": "Average sales cycle",
    "median_sales_cycle": "Median sales cycle",
    "sales_qualified_volume": "Sales-qualified volume",
    "sales_qualified_growth_by_month": "Sales-qualified growth, month on month",
    "sales_qualified_growth_by_quarter": "Sales-qualified growth, quarter on quarter",
    "lead_to_customer_rate": "Leads that became customers",
    "funnel_exit_rate": "Left the funnel without a purchase",
    "funnel_open_rate": "Still in the funnel",
    "awareness_to_response_rate": "Reached by a campaign, and answered",
    "lead_to_prospect_rate": "Lead to prospect",
    "prospect_to_opportunity_rate": "Prospect to opportunity",
    "lead_to_opportunity_rate": "Lead to opportunity",
    "nurturing_to_opportunity_rate": "Nurturing to opportunity",
    "opportunity_to_win_rate": "Opportunity to win",
    "win_to_onboarding_rate": "Win to onboarding",
    "win_to_advocacy_rate": "Win to advocacy",
    "renewal_rate": "Renewal rate",
    "churn_rate": "Churn rate",
    "average_lead_score": "Average lead score",
    "free_mail_share": "Leads with a free mailbox",
    "disqualified_share": "Leads disqualified",
    "student_share": "Leads from students",
    "competitor_share": "Leads from competitors",
    "unreachable_share": "Leads who could not be reached",
    "fit_share": "Leads that fit the lead definition",
    "lead_volume": "Leads",
    "lead_share": "Share of leads",
    "median_response_time": "Median response time",
    "response_time_of_nine_in_ten": "Response time of nine in ten",
    "median_working_response_time": "Median response time, working hours",
    "answered_in_time_rate": "Answered within the service level",
    "follow_up_rate": "Follow-up rate",
    "follow_up_rate_over_85": "Follow-up rate above 85 %",
    "follow_up_rate_over_95": "Follow-up rate above 95 %",
    "follow_ups_per_sales_qualified_lead": "Follow-ups per sales-qualified lead",
    "marketing_first_touch_share": "Won with marketing's touch first",
    "marketing_touch_share": "Won with any touch of marketing",
    "marketing_source_share": "Won under a source of marketing",
    "cost_to_revenue": "Cost of sales and marketing to revenue",
    "marketing_cost_share": "Marketing's share of that cost",
    "cost_per_win": "Cost per deal won",
    "cost_per_head": "Cost per head",
    "won_amount_per_head": "Won amount per head",
    "sales_heads_per_marketing_head": "Heads in sales per head in marketing",
    "sales_enablement": "Sales enablement",
    "lead_management": "Lead management",
    "plan_wins_needed": "Plan: wins needed",
    "plan_wins_attained": "Plan: wins that came",
    "plan_opportunities_needed": "Plan: opportunities needed",
    "plan_opportunities_attained": "Plan: opportunities that came",
    "plan_leads_needed": "Plan: leads needed",
    "plan_leads_attained": "Plan: leads that came",
}
"""Figures as people name them."""
FIRST = (
    *("target_attainment", "won_amount", "won_amount_share", "win_rate", "average_won_amount", "average_sales_cycle"),
    *("lead_volume", "lead_to_customer_rate", "marketing_source_share", "median_response_time", "follow_up_rate"),
    "cost_to_revenue",
)
"""Figures that are seen at once; the others are a click away."""
AFTER = {"days": " days", "hours": " h", "points": " points"}
"""What stands behind a number of a unit."""
DECIMALS = {"count": 0, "hours": 0}


@dataclass(frozen=True)
class KeyFigure:
    """One figure of one group, in words; `reason` where it cannot be told."""

    name: str
    formula: str
    recorded: str
    restated: str
    interval: str
    n: int
    reason: str
    is_first: bool


def key_figures(kpis: Mapping[str, Any] | None, currency: str | None) -> list[KeyFigure]:
    """One line a figure and group that the page shows."""
    return [
        _line(figure, group, said, said["groups"][group], currency)
        for figure, said in (kpis or {}).items()
        for group in GROUPS
        if group in said["groups"] and (group == "all" or figure in BY_GROUP)
    ]


def _line(
    figure: str, group: str, said: Mapping[str, Any], values: Mapping[str, Any], currency: str | None
) -> KeyFigure:
    unit = said["unit"]
    low, high = (_shown(values[name], unit, currency) for name in ("low", "high"))
    name = NAMES.get(figure, figure.replace("_", " ").capitalize())
    return KeyFigure(
        name=name if group == "all" else f"{name}, {group}",
        formula=said["formula"],
        recorded=_shown(values["recorded"], unit, currency),
        restated=_shown(values["restated"], unit, currency),
        interval=NOT_KNOWN if values["low"] is None else f"{low} – {high}",
        n=values["n"],
        reason=values["reason"] or "",
        is_first=figure in FIRST,
    )


def _shown(value: float | None, unit: str, currency: str | None) -> str:
    """A number as a reader sees it.

    >>> [_shown(*one, None) for one in ((0.256, "ratio"), (59.64, "days"), (1777, "count"), (None, "days"))]
    ['25.6 %', '59.6 days', '1,777', '–']
    """
    if value is None:
        return NOT_KNOWN
    if unit == "currency":
        return money(value, currency)
    number, after = (100 * value, " %") if unit == "ratio" else (value, AFTER.get(unit, ""))
    return f"{number:,.{DECIMALS.get(unit, 1)}f}{after}".replace("-", "−")
