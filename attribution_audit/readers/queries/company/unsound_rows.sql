-- unsound_rows: one row of the company's own files that says nothing, and why
-- reads: raw_spend, raw_payout, raw_exchange_rate
-- parameters: none
-- gives: object, row, problem
select 'Spend' as object, row, 'no readable amount' as problem
from raw_spend
where money_value(cost) is null
union all
select 'Payout', row, 'no readable amount'
from raw_payout
where money_value(amount) is null
union all
select 'ExchangeRate', row, 'no readable rate'
from raw_exchange_rate
where rate_value(rate) is null
