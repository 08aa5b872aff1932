-- record_keys: one row a row of the company's own files that has an id, with what tells it from others
-- reads: raw_payout
-- parameters: none
-- gives: object, row, id_key, version_from (null)
-- A payout line that comes again word for word is the same line; two with one id and other content are both paid.
select
    'Payout' as object,
    row,
    text_value(payout_line_id)
    || '|' || coalesce(payee_id, '') || '|' || coalesce(opportunity_id, '') || '|' || coalesce(paid_on, '')
    || '|' || coalesce(amount, '') || '|' || coalesce(currency, '') || '|' || coalesce(plan_id, '')
    || '|' || coalesce(credit_percent, '') as id_key,
    cast(null as string) as version_from
from raw_payout
