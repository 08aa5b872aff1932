-- unreadable_values: the cells of one column that say something, but nothing of their type, in the rows that are used
-- reads: the raw tables of readers/company.py, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: object, column_name (canonical), kind (what its cells should be), cells (how many)
with unreadable as (
    select 'SourceApproval' as object, raw.row, 'approved_at' as column_name, 'a time' as kind
    from raw_source_approval as raw
    where is_no_stamp(raw.approved_at, $zone)
    union all
    select 'Touchpoint', raw.row, 'responded_at', 'a time'
    from raw_touchpoint as raw
    where is_no_stamp(raw.responded_at, $zone)
    union all
    select 'Touchpoint', raw.row, 'entered_at', 'a time'
    from raw_touchpoint as raw
    where is_no_stamp(raw.entered_at, $zone)
    union all
    select 'Verdict', raw.row, 'decided_at', 'a time'
    from raw_verdict as raw
    where is_no_stamp(raw.decided_at, $zone)
    union all
    select 'Payout', raw.row, 'paid_on', 'a date'
    from raw_payout as raw
    where is_no_day(raw.paid_on)
    union all
    select 'Payout', raw.row, 'amount', 'a number'
    from raw_payout as raw
    where is_no_money(raw.amount)
    union all
    select 'Payout', raw.row, 'credit_percent', 'a number'
    from raw_payout as raw
    where is_no_percent(raw.credit_percent)
    union all
    select 'Spend', raw.row, 'cost', 'a number'
    from raw_spend as raw
    where is_no_money(raw.cost)
    union all
    select 'ExchangeRate', raw.row, 'rate', 'a number'
    from raw_exchange_rate as raw
    where is_no_rate(raw.rate)
    union all
    select 'Target', raw.row, 'revenue', 'a number'
    from raw_target as raw
    where is_no_money(raw.revenue)
    union all
    select 'Cost', raw.row, 'sales_cost', 'a number'
    from raw_cost as raw
    where is_no_money(raw.sales_cost)
    union all
    select 'Cost', raw.row, 'marketing_cost', 'a number'
    from raw_cost as raw
    where is_no_money(raw.marketing_cost)
    union all
    select 'Cost', raw.row, 'sales_heads', 'a number'
    from raw_cost as raw
    where is_no_rate(raw.sales_heads)
    union all
    select 'Cost', raw.row, 'marketing_heads', 'a number'
    from raw_cost as raw
    where is_no_rate(raw.marketing_heads)
    union all
    select 'Cost', raw.row, 'enablement_percent', 'a number'
    from raw_cost as raw
    where is_no_percent(raw.enablement_percent)
)
select unreadable.object as object, unreadable.column_name as column_name, unreadable.kind as kind, count(*) as cells
from unreadable
left join left_out_rows as gone on gone.object = unreadable.object and gone.row = unreadable.row
where gone.row is null
group by unreadable.object, unreadable.column_name, unreadable.kind
