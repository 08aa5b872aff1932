-- changes: one row of a history object: a tracked change of one field, or an event that the CRM writes among them
-- reads: raw_lead_history, raw_contact_history, raw_account_history, raw_opportunity_field_history, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: change_id, record_type, record_id, event, field (null for events), value_before, value_after, changed_at, actor_id
-- An owner's change comes twice, with names and with ids; both rows are kept.
-- Where a copy splits the values by type, each stands in one column of four.
with tracked as (
    select 'Lead' as record_type, 'LeadHistory' as object, raw.* from raw_lead_history as raw
    union all
    select 'Contact' as record_type, 'ContactHistory' as object, raw.* from raw_contact_history as raw
    union all
    select 'Account' as record_type, 'AccountHistory' as object, raw.* from raw_account_history as raw
    union all
    select 'Opportunity' as record_type, 'OpportunityFieldHistory' as object, raw.* from raw_opportunity_field_history as raw
),
named as (
    select tracked.*, lower(text_value(tracked.field)) as field_name
    from tracked
    left join left_out_rows as gone on gone.object = tracked.object and gone.row = tracked.row
    where gone.row is null
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
    case
        when told.event <> 'changed' then null
        when told.field_name in ('leadsource', 'accountsource') then 'lead_source'
        when told.field_name = 'status' then 'status'
        when told.field_name in ('stagename', 'stage') then 'stage'
        when told.field_name in ('owner', 'ownerid') then 'owner'
        when told.field_name = 'amount' then 'amount'
        when told.field_name = 'closedate' then 'close_on'
        when told.field_name in ('campaign', 'campaignid') then 'campaign'
        else text_value(told.field)
    end as field,
    label_value(
        coalesce(
            nullif(told.value_before, ''),
            nullif(told.number_before, ''),
            nullif(told.flag_before, ''),
            nullif(told.day_before, ''),
            told.value_before
        )
    ) as value_before,
    label_value(
        coalesce(
            nullif(told.value_after, ''),
            nullif(told.number_after, ''),
            nullif(told.flag_after, ''),
            nullif(told.day_after, ''),
            told.value_after
        )
    ) as value_after,
    stamp_value(told.changed_at, $zone) as changed_at,
    reference_id(told.actor_id) as actor_id
from told
