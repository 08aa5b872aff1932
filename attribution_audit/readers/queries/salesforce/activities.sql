-- activities: one task or event: what somebody did (activity_on) and when it was entered (created_at)
-- reads: raw_task, raw_event, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
with done as (
    select 'Task' as activity_type, raw.* from raw_task as raw
    union all
    select 'Event' as activity_type, raw.* from raw_event as raw
)
select
    reference_id(raw.activity_id) as activity_id,
    raw.activity_type as activity_type,
    reference_id(raw.person_record_id) as person_record_id,
    reference_id(raw.about_id) as about_id,
    reference_id(raw.account_id) as account_id,
    reference_id(raw.owner_id) as owner_id,
    text_value(raw.subject) as subject,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    day_value(raw.activity_on) as activity_on,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id
from done as raw
left join left_out_rows as gone on gone.object = raw.activity_type and gone.row = raw.row
where gone.row is null
