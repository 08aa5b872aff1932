-- targets: what was to be won in one period
-- reads: raw_target, left_out_rows
-- parameters: none
-- gives: period (2025-03, 2025-Q1 or 2025), revenue, currency
select text_value(raw.period) as period, money_value(raw.revenue) as revenue, currency_value(raw.currency) as currency
from raw_target as raw
left join left_out_rows as gone on gone.object = 'Target' and gone.row = raw.row
where gone.row is null
