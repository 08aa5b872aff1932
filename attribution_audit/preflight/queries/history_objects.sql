-- history_objects: one row a record type: how many of its records were edited, and how many of these no history row names
-- reads: leads, contacts, opportunities, changes
-- gives: record_type, records, edited, edited_without_row, history_rows (events included), value_rows (changes of any field),
--        first_at, last_at (of any history row)
with records as (
    select 'Lead' as record_type, lead_id as record_id, created_at, modified_at from leads
    union all
    select 'Contact', contact_id, created_at, modified_at from contacts
    union all
    select 'Opportunity', opportunity_id, created_at, modified_at from opportunities
),
histories as (
    select
        record_type,
        count(*) as history_rows,
        cast(sum(case when event = 'changed' then 1 else 0 end) as bigint) as value_rows,
        min(changed_at) as first_at,
        max(changed_at) as last_at
    from changes
    group by record_type
),
named as (
    select distinct record_type, record_id from changes
),
counted as (
    select
        records.record_type,
        count(*) as records,
        cast(sum(case when seconds_between(records.created_at, records.modified_at) > 60 then 1 else 0 end) as bigint) as edited,
        cast(
            sum(
                case
                    when named.record_id is null and seconds_between(records.created_at, records.modified_at) > 60 then 1
                    else 0
                end
            ) as bigint
        ) as edited_without_row
    from records
    left join named on named.record_type = records.record_type and named.record_id = records.record_id
    group by records.record_type
)
select
    counted.record_type, counted.records, counted.edited, counted.edited_without_row,
    coalesce(histories.history_rows, 0) as history_rows,
    coalesce(histories.value_rows, 0) as value_rows,
    histories.first_at, histories.last_at
from counted
left join histories on histories.record_type = counted.record_type
