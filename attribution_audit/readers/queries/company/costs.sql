-- costs: what sales and marketing cost in one period, and how many people they had; null where a cell is blank
-- reads: raw_cost, left_out_rows
-- parameters: none
-- gives: period (2025-03, 2025-Q1 or 2025), sales_cost, marketing_cost, sales_heads, marketing_heads, enablement_percent, currency
select
    text_value(raw.period) as period,
    money_value(raw.sales_cost) as sales_cost,
    money_value(raw.marketing_cost) as marketing_cost,
    rate_value(raw.sales_heads) as sales_heads,
    rate_value(raw.marketing_heads) as marketing_heads,
    percent_value(raw.enablement_percent) as enablement_percent,
    currency_value(raw.currency) as currency
from raw_cost as raw
left join left_out_rows as gone on gone.object = 'Cost' and gone.row = raw.row
where gone.row is null
