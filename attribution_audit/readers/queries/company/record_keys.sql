-- record_keys: one row a row of the company's own files, with what it is checked by
-- reads: every raw table of readers/company.py
-- parameters: none
-- gives: object, row, id, problem (null: sound), system_modified_at, modified_at, created_at (null)
-- A payout line that comes again word for word is the same line; two with one id and other content are both paid.
with records as (
    select 'Spend' as object, row, null as id, case when money_value(cost) is null then 'no readable amount' end as problem
    from raw_spend
    union all
    select
        'Payout',
        row,
        text_value(payout_line_id)
        || '|' || coalesce(payee_id, '') || '|' || coalesce(opportunity_id, '') || '|' || coalesce(paid_on, '')
        || '|' || coalesce(amount, '') || '|' || coalesce(currency, '') || '|' || coalesce(plan_id, '')
        || '|' || coalesce(credit_percent, ''),
        case when money_value(amount) is null then 'no readable amount' end
    from raw_payout
    union all
    select 'ExchangeRate', row, null, case when rate_value(rate) is null then 'no readable rate' end
    from raw_exchange_rate
)
select
    object,
    row,
    id,
    problem,
    cast(null as string) as system_modified_at,
    cast(null as string) as modified_at,
    cast(null as string) as created_at
from records
