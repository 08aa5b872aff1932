-- unreadable_values: one kind of cell that says something, but nothing of its type, in the rows that are used
-- reads: the raw tables of readers/company.py, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: object, what, cells (how many)
with cells as (
    select 'SourceApproval' as object, raw.row, 'ApprovedDate is not a time' as what
    from raw_source_approval as raw
    where stamp_value(raw.approved_at, $zone) is null and text_value(raw.approved_at) is not null
    union all
    select 'Touchpoint', raw.row, 'RespondedAt is not a time'
    from raw_touchpoint as raw
    where stamp_value(raw.responded_at, $zone) is null and text_value(raw.responded_at) is not null
    union all
    select 'Touchpoint', raw.row, 'EnteredAt is not a time'
    from raw_touchpoint as raw
    where stamp_value(raw.entered_at, $zone) is null and text_value(raw.entered_at) is not null
    union all
    select 'Payout', raw.row, 'PaidOn is not a date'
    from raw_payout as raw
    where day_value(raw.paid_on) is null and text_value(raw.paid_on) is not null
    union all
    select 'Payout', raw.row, 'CreditPercent is not a number'
    from raw_payout as raw
    where percent_value(raw.credit_percent) is null and text_value(raw.credit_percent) is not null
    union all
    select 'Verdict', raw.row, 'DecidedAt is not a time'
    from raw_verdict as raw
    where stamp_value(raw.decided_at, $zone) is null and text_value(raw.decided_at) is not null
)
select cells.object as object, cells.what as what, count(*) as cells
from cells
left join left_out_rows as gone on gone.object = cells.object and gone.row = cells.row
where gone.row is null
group by cells.object, cells.what
