-- odd_payouts: one row a payout line, or a deal with payout lines, that is not as such lines are, and what is odd about it
-- reads: payouts, opportunities, deals
-- gives: problem (deal: the export does not hold it; open: it is not won; negative: below 0; currency: not the deal's; unnamed: no payee),
--        named (opportunity or payout line)
select distinct 'deal' as problem, coalesce(payouts.opportunity_id, '') as named
from payouts
left join opportunities on opportunities.opportunity_id = payouts.opportunity_id
where opportunities.opportunity_id is null
union all
select distinct 'open', payouts.opportunity_id
from payouts
inner join deals on deals.opportunity_id = payouts.opportunity_id
where not deals.is_won
union all
select distinct 'negative', coalesce(payouts.payout_line_id, '')
from payouts
where payouts.amount < 0
union all
select distinct 'currency', deals.opportunity_id
from deals
where deals.is_won and not deals.is_paid_in_currency
union all
select distinct 'unnamed', coalesce(payouts.payout_line_id, '')
from payouts
where payouts.payee_id is null
