-- repeated_keys: one line of the company's own files that stands there more than once
-- reads: raw_payout
-- parameters: none
-- gives: object, id_key, version ('')
-- A payout line that comes again word for word is the same line; two with one id and other content are both paid.
with lines as (
    select
        text_value(payout_line_id)
        || '|' || coalesce(payee_id, '') || '|' || coalesce(opportunity_id, '') || '|' || coalesce(paid_on, '')
        || '|' || coalesce(amount, '') || '|' || coalesce(currency, '') || '|' || coalesce(plan_id, '')
        || '|' || coalesce(credit_percent, '') as id_key
    from raw_payout
)
select 'Payout' as object, id_key, '' as version
from lines
where id_key is not null
group by id_key
having count(*) > 1
