-- unsound_rows: one row of the company's own files that says nothing, and why
-- reads: raw_spend, raw_payout, raw_exchange_rate, raw_verdict, raw_target, raw_cost
-- parameters: zone (of stamps that name none)
-- gives: object, row, problem
-- A blank cost is kept: what was spent is unknown then, and the line says so.
select 'Spend' as object, row, 'no readable amount' as problem
from raw_spend
where money_value(cost) is null and is_said(cost)
union all
select 'Payout', row, 'no readable amount'
from raw_payout
where money_value(amount) is null
union all
select 'ExchangeRate', row, 'no readable rate'
from raw_exchange_rate
where rate_value(rate) is null
union all
select 'Target', row, case when money_value(revenue) is null then 'no readable amount' else 'a period is 2025, 2025-Q1 or 2025-03' end
from raw_target
where
    money_value(revenue) is null
    or not coalesce(text_value(period) like '____-Q_' or text_value(period) like '____-__' or length(text_value(period)) = 4, false)
union all
select 'Cost', row, 'a period is 2025, 2025-Q1 or 2025-03'
from raw_cost
where not coalesce(text_value(period) like '____-Q_' or text_value(period) like '____-__' or length(text_value(period)) = 4, false)
union all
select
    'Verdict',
    row,
    case
        when length(coalesce(text_value(finding_id), '')) <> 16 then 'no whole id of a finding, of 16 characters'
        when coalesce(lower_case(text_value(verdict)), '') not in ('confirmed', 'dismissed', 'unsure')
            then 'a verdict is confirmed, dismissed or unsure'
        when reference_id(reviewer_id) is null then 'no reviewer'
        else 'no readable time of the decision'
    end
from raw_verdict
where
    length(coalesce(text_value(finding_id), '')) <> 16
    or coalesce(lower_case(text_value(verdict)), '') not in ('confirmed', 'dismissed', 'unsure')
    or reference_id(reviewer_id) is null
    or stamp_value(decided_at, $zone) is null
