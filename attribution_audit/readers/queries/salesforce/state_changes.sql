-- state_changes: one change of a lead source that nobody tracked: two states of a record differ
-- reads: raw_lead, raw_contact, raw_opportunity (older versions too, where a copy keeps them), left_out_rows, earlier_records,
--        raw_lead_history, raw_contact_history, raw_opportunity_field_history, raw_entity_history,
--        tracked_fields
-- parameters: zone (of stamps that name none)
-- gives: record_type, record_id, event (changed; renamed), value_before, value_after, not_before, changed_at, modifier_id (who modified the
--        record last by then, in whatever field)
-- It happened after not_before, and at changed_at at the latest. What a history tells exactly is not told again.
-- Where no record of a type shows any source now, the field is hidden from whoever took the export: nothing follows.
-- A source that differs in a record nobody modified since is an entry of the picklist that was renamed.
with versions as (
    select 'Lead' as record_type, lead_id as record_id, reported_source, modified_by_id, version_from, row
    from raw_lead where version_from <> ''
    union all
    select 'Contact', contact_id, reported_source, modified_by_id, version_from, row
    from raw_contact where version_from <> ''
    union all
    select 'Opportunity', opportunity_id, reported_source, modified_by_id, version_from, row
    from raw_opportunity where version_from <> ''
),
states as (
    select
        record_type, reference_id(record_id) as record_id, label_value(reported_source) as reported_source,
        reference_id(modified_by_id) as modifier_id, stamp_value(version_from, $zone) as seen_at, row
    from versions
),
raws as (
    select
        'Lead' as record_type, lead_id as record_id, reported_source, modified_by_id, modified_at, system_modified_at, row
    from raw_lead
    union all
    select 'Contact', contact_id, reported_source, modified_by_id, modified_at, system_modified_at, row
    from raw_contact
    union all
    select 'Opportunity', opportunity_id, reported_source, modified_by_id, modified_at, system_modified_at, row
    from raw_opportunity
),
shown as (
    select record_type
    from raws
    group by record_type
    having max(reported_source) <> ''
),
compared as (
    select
        record_type, record_id, 'changed' as event, reported_source as value_after, modifier_id, seen_at as changed_at,
        lag(reported_source) over (partition by record_type, record_id order by seen_at, row) as value_before,
        lag(seen_at) over (partition by record_type, record_id order by seen_at, row) as not_before
    from states
    where seen_at is not null
    union all
    select
        now.record_type, now.record_id,
        case when now.modified_at <= earlier.taken_at then 'renamed' else 'changed' end,
        now.reported_source, now.modified_by_id, now.last_touched_at, earlier.reported_source, earlier.taken_at
    from earlier_records as earlier
    inner join (
        select
            raws.record_type, reference_id(raws.record_id) as record_id,
            label_value(raws.reported_source) as reported_source, reference_id(raws.modified_by_id) as modified_by_id,
            stamp_value(raws.modified_at, $zone) as modified_at,
            coalesce(stamp_value(raws.modified_at, $zone), stamp_value(raws.system_modified_at, $zone))
                as last_touched_at
        from raws
        left join left_out_rows as gone on gone.object = raws.record_type and gone.row = raws.row
        where gone.row is null
    ) as now
        on now.record_type = earlier.record_type and now.record_id = earlier.record_id
    inner join shown on shown.record_type = now.record_type
),
differing as (
    select compared.*
    from compared
    where value_before <> value_after and changed_at is not null and (event = 'renamed' or not_before < changed_at)
),
tracked as (
    select reference_id(histories.record_id) as record_id, stamp_value(histories.changed_at, $zone) as changed_at
    from (
        select 'Lead' as record_type, record_id, field, changed_at from raw_lead_history
        union all
        select 'Contact', record_id, field, changed_at from raw_contact_history
        union all
        select 'Opportunity', record_id, field, changed_at from raw_opportunity_field_history
        union all
        select record_type, record_id, field, changed_at from raw_entity_history
    ) as histories
    inner join tracked_fields
        on
            tracked_fields.record_type = histories.record_type
            and tracked_fields.field_key = field_key(histories.field)
            and tracked_fields.field = 'lead_source'
),
told_exactly as (
    select distinct differing.record_type, differing.record_id, differing.changed_at
    from differing
    inner join tracked
        on
            tracked.record_id = differing.record_id
            and differing.not_before < tracked.changed_at
            and tracked.changed_at <= differing.changed_at
)
select
    differing.record_type, differing.record_id, differing.event, differing.value_before, differing.value_after,
    differing.not_before, differing.changed_at, differing.modifier_id
from differing
left join told_exactly
    on
        told_exactly.record_type = differing.record_type
        and told_exactly.record_id = differing.record_id
        and told_exactly.changed_at = differing.changed_at
where told_exactly.record_id is null
