"""How marketing and sales are doing, as recorded and as restated: one file, one figure."""

from attribution_audit.kpis.answered_in_time_rate import ANSWERED_IN_TIME_RATE
from attribution_audit.kpis.average_lead_score import AVERAGE_LEAD_SCORE
from attribution_audit.kpis.average_sales_cycle import AVERAGE_SALES_CYCLE
from attribution_audit.kpis.average_won_amount import AVERAGE_WON_AMOUNT
from attribution_audit.kpis.awareness_to_response_rate import AWARENESS_TO_RESPONSE_RATE
from attribution_audit.kpis.churn_rate import CHURN_RATE
from attribution_audit.kpis.competitor_share import COMPETITOR_SHARE
from attribution_audit.kpis.cost_per_head import COST_PER_HEAD
from attribution_audit.kpis.cost_per_win import COST_PER_WIN
from attribution_audit.kpis.cost_to_revenue import COST_TO_REVENUE
from attribution_audit.kpis.disqualified_share import DISQUALIFIED_SHARE
from attribution_audit.kpis.fit_share import FIT_SHARE
from attribution_audit.kpis.follow_up_rate import FOLLOW_UP_RATE
from attribution_audit.kpis.follow_up_rate_over_85 import FOLLOW_UP_RATE_OVER_85
from attribution_audit.kpis.follow_up_rate_over_95 import FOLLOW_UP_RATE_OVER_95
from attribution_audit.kpis.follow_ups_per_sales_qualified_lead import FOLLOW_UPS_PER_SALES_QUALIFIED_LEAD
from attribution_audit.kpis.free_mail_share import FREE_MAIL_SHARE
from attribution_audit.kpis.funnel_exit_rate import FUNNEL_EXIT_RATE
from attribution_audit.kpis.funnel_open_rate import FUNNEL_OPEN_RATE
from attribution_audit.kpis.kpi import KPI_SCHEMA, Kpi
from attribution_audit.kpis.lead_management import LEAD_MANAGEMENT
from attribution_audit.kpis.lead_share import LEAD_SHARE
from attribution_audit.kpis.lead_to_customer_rate import LEAD_TO_CUSTOMER_RATE
from attribution_audit.kpis.lead_to_opportunity_rate import LEAD_TO_OPPORTUNITY_RATE
from attribution_audit.kpis.lead_to_prospect_rate import LEAD_TO_PROSPECT_RATE
from attribution_audit.kpis.lead_volume import LEAD_VOLUME
from attribution_audit.kpis.marketing_cost_share import MARKETING_COST_SHARE
from attribution_audit.kpis.marketing_first_touch_share import MARKETING_FIRST_TOUCH_SHARE
from attribution_audit.kpis.marketing_source_share import MARKETING_SOURCE_SHARE
from attribution_audit.kpis.marketing_touch_share import MARKETING_TOUCH_SHARE
from attribution_audit.kpis.measure import cells, measure
from attribution_audit.kpis.median_response_time import MEDIAN_RESPONSE_TIME
from attribution_audit.kpis.median_sales_cycle import MEDIAN_SALES_CYCLE
from attribution_audit.kpis.median_won_amount import MEDIAN_WON_AMOUNT
from attribution_audit.kpis.median_working_response_time import MEDIAN_WORKING_RESPONSE_TIME
from attribution_audit.kpis.nurturing_to_opportunity_rate import NURTURING_TO_OPPORTUNITY_RATE
from attribution_audit.kpis.opportunity_to_win_rate import OPPORTUNITY_TO_WIN_RATE
from attribution_audit.kpis.plan_leads_attained import PLAN_LEADS_ATTAINED
from attribution_audit.kpis.plan_leads_needed import PLAN_LEADS_NEEDED
from attribution_audit.kpis.plan_opportunities_attained import PLAN_OPPORTUNITIES_ATTAINED
from attribution_audit.kpis.plan_opportunities_needed import PLAN_OPPORTUNITIES_NEEDED
from attribution_audit.kpis.plan_wins_attained import PLAN_WINS_ATTAINED
from attribution_audit.kpis.plan_wins_needed import PLAN_WINS_NEEDED
from attribution_audit.kpis.prospect_to_opportunity_rate import PROSPECT_TO_OPPORTUNITY_RATE
from attribution_audit.kpis.renewal_rate import RENEWAL_RATE
from attribution_audit.kpis.response_time_of_nine_in_ten import RESPONSE_TIME_OF_NINE_IN_TEN
from attribution_audit.kpis.sales_enablement import SALES_ENABLEMENT
from attribution_audit.kpis.sales_heads_per_marketing_head import SALES_HEADS_PER_MARKETING_HEAD
from attribution_audit.kpis.sales_qualified_growth_by_month import SALES_QUALIFIED_GROWTH_BY_MONTH
from attribution_audit.kpis.sales_qualified_growth_by_quarter import SALES_QUALIFIED_GROWTH_BY_QUARTER
from attribution_audit.kpis.sales_qualified_volume import SALES_QUALIFIED_VOLUME
from attribution_audit.kpis.student_share import STUDENT_SHARE
from attribution_audit.kpis.summary import kpi_summary
from attribution_audit.kpis.target_attainment import TARGET_ATTAINMENT
from attribution_audit.kpis.unreachable_share import UNREACHABLE_SHARE
from attribution_audit.kpis.win_rate import WIN_RATE
from attribution_audit.kpis.win_to_advocacy_rate import WIN_TO_ADVOCACY_RATE
from attribution_audit.kpis.win_to_onboarding_rate import WIN_TO_ONBOARDING_RATE
from attribution_audit.kpis.won_amount import WON_AMOUNT
from attribution_audit.kpis.won_amount_per_head import WON_AMOUNT_PER_HEAD
from attribution_audit.kpis.won_amount_share import WON_AMOUNT_SHARE

KPIS: tuple[Kpi, ...] = (
    TARGET_ATTAINMENT,
    WON_AMOUNT,
    WON_AMOUNT_SHARE,
    WIN_RATE,
    AVERAGE_WON_AMOUNT,
    MEDIAN_WON_AMOUNT,
    AVERAGE_SALES_CYCLE,
    MEDIAN_SALES_CYCLE,
    SALES_QUALIFIED_VOLUME,
    SALES_QUALIFIED_GROWTH_BY_MONTH,
    SALES_QUALIFIED_GROWTH_BY_QUARTER,
    LEAD_TO_CUSTOMER_RATE,
    FUNNEL_EXIT_RATE,
    FUNNEL_OPEN_RATE,
    AWARENESS_TO_RESPONSE_RATE,
    LEAD_TO_PROSPECT_RATE,
    PROSPECT_TO_OPPORTUNITY_RATE,
    LEAD_TO_OPPORTUNITY_RATE,
    NURTURING_TO_OPPORTUNITY_RATE,
    OPPORTUNITY_TO_WIN_RATE,
    WIN_TO_ONBOARDING_RATE,
    WIN_TO_ADVOCACY_RATE,
    RENEWAL_RATE,
    CHURN_RATE,
    AVERAGE_LEAD_SCORE,
    FREE_MAIL_SHARE,
    DISQUALIFIED_SHARE,
    STUDENT_SHARE,
    COMPETITOR_SHARE,
    UNREACHABLE_SHARE,
    FIT_SHARE,
    LEAD_VOLUME,
    LEAD_SHARE,
    MEDIAN_RESPONSE_TIME,
    RESPONSE_TIME_OF_NINE_IN_TEN,
    MEDIAN_WORKING_RESPONSE_TIME,
    ANSWERED_IN_TIME_RATE,
    FOLLOW_UP_RATE,
    FOLLOW_UP_RATE_OVER_85,
    FOLLOW_UP_RATE_OVER_95,
    FOLLOW_UPS_PER_SALES_QUALIFIED_LEAD,
    MARKETING_FIRST_TOUCH_SHARE,
    MARKETING_TOUCH_SHARE,
    MARKETING_SOURCE_SHARE,
    COST_TO_REVENUE,
    MARKETING_COST_SHARE,
    COST_PER_WIN,
    COST_PER_HEAD,
    WON_AMOUNT_PER_HEAD,
    SALES_HEADS_PER_MARKETING_HEAD,
    SALES_ENABLEMENT,
    LEAD_MANAGEMENT,
    PLAN_WINS_NEEDED,
    PLAN_WINS_ATTAINED,
    PLAN_OPPORTUNITIES_NEEDED,
    PLAN_OPPORTUNITIES_ATTAINED,
    PLAN_LEADS_NEEDED,
    PLAN_LEADS_ATTAINED,
)
"""All figures, in the order in which a report shows them."""

__all__ = ["KPIS", "KPI_SCHEMA", "Kpi", "cells", "kpi_summary", "measure"]
