-- history_fields: one row a field that the checks need and that has a history: how far that reaches, and which records it leaves out
-- reads: watched_changes, changes, stage_moves, leads, contacts, opportunities
-- gives: kept_in, record_type, field, changes, without_values, records_with_change, days_with_change (UTC), first_at, last_at,
--        created_before (records made before the first change), edited_before (last edited before it),
--        edited_since (edited from it on), edited_after (made after the last change and edited)
-- A record counts as edited if it was modified more than a minute after it was made: what the CRM does on creation is no edit.
with records as (
    select 'Lead' as record_type, lead_id as record_id, created_at, modified_at from leads
    union all
    select 'Contact', contact_id, created_at, modified_at from contacts
    union all
    select 'Opportunity', opportunity_id, created_at, modified_at from opportunities
),
dated as (
    select
        record_type, created_at, modified_at,
        coalesce(seconds_between(created_at, modified_at) > 60, false) as is_edited
    from records
),
days as (
    select 'changes' as kept_in, record_type, field, count(distinct day_of(changed_at)) as days_with_change
    from changes
    where event = 'changed'
    group by record_type, field
    union all
    select 'stage_changes', 'Opportunity', field, count(distinct case when is_change then day_of(changed_at) end)
    from stage_moves
    group by field
),
fields as (
    select
        kept_in, record_type, field,
        sum(changes) as changes,
        sum(without_values) as without_values,
        sum(case when changes > 0 then 1 else 0 end) as records_with_change,
        min(first_at) as first_at,
        max(last_at) as last_at
    from watched_changes
    group by kept_in, record_type, field
)
select
    fields.kept_in, fields.record_type, fields.field,
    cast(fields.changes as bigint) as changes,
    cast(fields.without_values as bigint) as without_values,
    cast(fields.records_with_change as bigint) as records_with_change, days.days_with_change, fields.first_at, fields.last_at,
    cast(sum(case when dated.created_at < fields.first_at then 1 else 0 end) as bigint) as created_before,
    cast(sum(case when dated.is_edited and dated.modified_at < fields.first_at then 1 else 0 end) as bigint) as edited_before,
    cast(sum(case when dated.is_edited and dated.modified_at >= fields.first_at then 1 else 0 end) as bigint) as edited_since,
    cast(sum(case when dated.is_edited and dated.created_at > fields.last_at then 1 else 0 end) as bigint) as edited_after
from fields
inner join days
    on days.kept_in = fields.kept_in and days.record_type = fields.record_type and days.field = fields.field
left join dated on dated.record_type = fields.record_type
group by
    fields.kept_in, fields.record_type, fields.field, fields.changes, fields.without_values, fields.records_with_change,
    days.days_with_change, fields.first_at, fields.last_at
