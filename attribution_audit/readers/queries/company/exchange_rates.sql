-- exchange_rates: units of the policy's currency for one unit of a currency in one month
-- reads: raw_exchange_rate, left_out_rows
-- parameters: none
-- gives: month, currency, rate
select
    substr(text_value(raw.month), 1, 7) as month,
    currency_value(raw.currency) as currency,
    rate_value(raw.rate) as rate
from raw_exchange_rate as raw
left join left_out_rows as gone on gone.object = 'ExchangeRate' and gone.row = raw.row
where gone.row is null
