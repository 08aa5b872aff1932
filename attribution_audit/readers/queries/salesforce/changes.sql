-- changes: one change of one field of a record, or an event that the CRM writes among them
-- reads: raw_lead_history, raw_contact_history, raw_account_history, raw_opportunity_field_history, raw_entity_history,
--        state_changes, tracked_fields (record_type, field_key, field: how the CRM names the fields that are followed), left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: change_id (of snapshots: the record), record_type, record_id, event, field (null for events), value_before, value_after, changed_at, actor_id,
--        grade (history; snapshots: two states differ, and it happened between not_before and changed_at), not_before,
--        modifier_id (of snapshots: who modified the record last by then, in whatever field)
-- An owner's change comes twice, with names and with ids; both rows are kept.
-- Where a copy splits the values by type, each stands in one column of four.
with histories as (
    select 'LeadHistory' as object, 'Lead' as record_type, raw.* from raw_lead_history as raw
    union all
    select 'ContactHistory', 'Contact', raw.* from raw_contact_history as raw
    union all
    select 'AccountHistory', 'Account', raw.* from raw_account_history as raw
    union all
    select 'OpportunityFieldHistory', 'Opportunity', raw.* from raw_opportunity_field_history as raw
),
kept as (
    select
        histories.record_type, change_id, record_id, field, changed_at, actor_id,
        value_before, number_before, flag_before, day_before, value_after, number_after, flag_after, day_after
    from histories
    left join left_out_rows as gone on gone.object = histories.object and gone.row = histories.row
    where gone.row is null
    union all
    select
        case
            when lower_case(raw.record_type) = 'lead' then 'Lead'
            when lower_case(raw.record_type) = 'contact' then 'Contact'
            when lower_case(raw.record_type) = 'account' then 'Account'
            when lower_case(raw.record_type) = 'opportunity' then 'Opportunity'
            when text_value(raw.record_type) is not null then text_value(raw.record_type)
            when substr(raw.record_id, 1, 3) = '00Q' then 'Lead'
            when substr(raw.record_id, 1, 3) = '003' then 'Contact'
            when substr(raw.record_id, 1, 3) = '001' then 'Account'
            when substr(raw.record_id, 1, 3) = '006' then 'Opportunity'
            else ''
        end,
        change_id, record_id, field, changed_at, actor_id,
        value_before, number_before, flag_before, day_before, value_after, number_after, flag_after, day_after
    from raw_entity_history as raw
    left join left_out_rows as gone on gone.object = 'EntityHistory' and gone.row = raw.row
    where gone.row is null
),
named as (
    select kept.*, field_key(kept.field) as field_name
    from kept
),
told as (
    select
        named.*,
        case
            when field_name = 'created' then 'created'
            when field_name in ('leadconverted', 'opportunitycreatedfromlead', 'contactcreatedfromlead') then 'converted'
            when field_name in ('accountcreatedfromlead', 'accountupdatedbylead', 'contactupdatedbylead') then 'converted'
            when field_name in ('leadmerged', 'contactmerged', 'accountmerged') then 'merged'
            when field_name = 'ownerassignment' then 'owner_assigned'
            else 'changed'
        end as event
    from named
)
select
    reference_id(told.change_id) as change_id,
    told.record_type as record_type,
    reference_id(told.record_id) as record_id,
    told.event as event,
    case when told.event = 'changed' then coalesce(tracked_fields.field, text_value(told.field)) end as field,
    label_value(
        coalesce(
            nullif(told.value_before, ''),
            nullif(told.number_before, ''),
            nullif(told.flag_before, ''),
            nullif(day_text(told.day_before), ''),
            told.value_before
        )
    ) as value_before,
    label_value(
        coalesce(
            nullif(told.value_after, ''),
            nullif(told.number_after, ''),
            nullif(told.flag_after, ''),
            nullif(day_text(told.day_after), ''),
            told.value_after
        )
    ) as value_after,
    stamp_value(told.changed_at, $zone) as changed_at,
    reference_id(told.actor_id) as actor_id,
    'history' as grade,
    cast(null as timestamp) as not_before,
    cast(null as string) as modifier_id
from told
left join tracked_fields
    on tracked_fields.record_type = told.record_type and tracked_fields.field_key = told.field_name
union all
select
    record_id, record_type, record_id, event, 'lead_source', value_before, value_after,
    changed_at, null, 'snapshots', not_before, modifier_id
from state_changes
