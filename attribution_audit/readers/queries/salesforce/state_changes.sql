-- state_changes: one change of a lead source that nobody tracked: two states of a record differ
-- reads: raw_lead, raw_contact, raw_opportunity (older versions too, where a copy keeps them), left_out_rows, earlier_records,
--        raw_lead_history, raw_contact_history, raw_opportunity_field_history, raw_entity_history, tracked_fields
-- parameters: zone (of stamps that name none)
-- gives: record_type, record_id, event (changed; renamed; undated), value_before, value_after, not_before, changed_at,
--        modifier_id (who modified the record last by then, in whatever field)
-- It happened after not_before, and at changed_at at the latest. What a history tells exactly is not told again.
-- Where no record of a type shows any source from a moment on, the field is hidden from whoever took the copy: nothing follows.
-- A source that differs in a record nobody modified since is an entry of the picklist that was renamed, and the same two
-- values elsewhere are too. Where an export does not say when a record was modified, that cannot be told.
with raws as (
    select
        'Lead' as record_type, lead_id as record_id, reported_source, modified_by_id, modified_at, version_from, row
    from raw_lead
    union all
    select 'Contact', contact_id, reported_source, modified_by_id, modified_at, version_from, row from raw_contact
    union all
    select 'Opportunity', opportunity_id, reported_source, modified_by_id, modified_at, version_from, row
    from raw_opportunity
),
states as (
    select
        raws.record_type, reference_id(raws.record_id) as record_id,
        label_value(raws.reported_source) as reported_source, reference_id(raws.modified_by_id) as modifier_id,
        stamp_value(raws.version_from, $zone) as seen_at, raws.row
    from raws
    left join left_out_rows as gone
        on gone.object = raws.record_type and gone.row = raws.row and gone.reason is not null
    where raws.version_from <> '' and gone.row is null
),
shown_until as (
    select record_type, max(seen_at) as shown_at
    from states
    where reported_source <> ''
    group by record_type
),
stepped as (
    select
        record_type, record_id, reported_source as value_after, modifier_id, seen_at as changed_at,
        lag(reported_source) over (
            partition by record_type, record_id order by seen_at nulls last, row nulls last
        ) as value_before,
        lag(seen_at) over (
            partition by record_type, record_id order by seen_at nulls last, row nulls last
        ) as not_before
    from states
    where seen_at is not null
),
current_records as (
    select
        raws.record_type, reference_id(raws.record_id) as record_id,
        label_value(raws.reported_source) as reported_source, reference_id(raws.modified_by_id) as modifier_id,
        stamp_value(raws.modified_at, $zone) as modified_at
    from raws
    left join left_out_rows as gone on gone.object = raws.record_type and gone.row = raws.row
    where gone.row is null
),
pairs as (
    select
        earlier.record_type, earlier.record_id, earlier.reported_source as value_before, earlier.taken_at,
        now.reported_source as value_after, now.modifier_id, now.modified_at
    from earlier_records as earlier
    inner join current_records as now
        on now.record_type = earlier.record_type and now.record_id = earlier.record_id
),
shown as (
    select record_type
    from pairs
    group by record_type
    having max(value_after) <> ''
),
renamed as (
    select distinct record_type, value_before, value_after
    from pairs
    where value_before <> value_after and modified_at <= taken_at
),
compared as (
    select
        stepped.record_type, stepped.record_id, 'changed' as event, stepped.value_before, stepped.value_after,
        stepped.not_before, stepped.changed_at, stepped.modifier_id
    from stepped
    inner join shown_until on shown_until.record_type = stepped.record_type
    where stepped.value_after <> '' or stepped.changed_at <= shown_until.shown_at
    union all
    select
        pairs.record_type, pairs.record_id,
        case
            when pairs.modified_at is null then 'undated'
            when renamed.record_type is not null then 'renamed'
            else 'changed'
        end,
        pairs.value_before, pairs.value_after, pairs.taken_at, coalesce(pairs.modified_at, pairs.taken_at),
        pairs.modifier_id
    from pairs
    inner join shown on shown.record_type = pairs.record_type
    left join renamed
        on
            renamed.record_type = pairs.record_type
            and renamed.value_before = pairs.value_before
            and renamed.value_after = pairs.value_after
),
differing as (
    select compared.*
    from compared
    where value_before <> value_after and (event <> 'changed' or not_before < changed_at)
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
            lower_case(tracked_fields.record_type) = lower_case(histories.record_type)
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
