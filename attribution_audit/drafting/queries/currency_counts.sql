-- currency_counts: one row a currency of opportunities
-- reads: opportunities
-- parameters: none
-- gives: currency, records
select currency, count(*) as records
from opportunities
where currency is not null
group by currency
