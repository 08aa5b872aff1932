-- repeated_rows: one row of the company's own files that stands there more than once
-- reads: raw_payout, repeated_keys, unsound_rows
-- parameters: none
-- gives: object, row, id_key, version ('')
with lines as (
    select
        row,
        text_value(payout_line_id)
        || '|' || coalesce(payee_id, '') || '|' || coalesce(opportunity_id, '') || '|' || coalesce(paid_on, '')
        || '|' || coalesce(amount, '') || '|' || coalesce(currency, '') || '|' || coalesce(plan_id, '')
        || '|' || coalesce(credit_percent, '') as id_key
    from raw_payout
)
select 'Payout' as object, lines.row, lines.id_key, '' as version
from lines
inner join repeated_keys on repeated_keys.id_key = lines.id_key
left join unsound_rows on unsound_rows.object = 'Payout' and unsound_rows.row = lines.row
where unsound_rows.row is null
