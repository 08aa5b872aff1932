-- record_keys: one row a row of any Salesforce file, with what it is checked by
-- reads: every raw table of readers/salesforce.py
-- parameters: zone (of stamps that name none)
-- gives: object, row, id (18 characters), problem (null: sound), system_modified_at, modified_at, created_at (as text)
with records as (
    select 'Lead' as object, row, lead_id as id, system_modified_at, modified_at, created_at from raw_lead
    union all
    select 'Contact', row, contact_id, system_modified_at, modified_at, created_at from raw_contact
    union all
    select 'Account', row, account_id, system_modified_at, modified_at, created_at from raw_account
    union all
    select 'Opportunity', row, opportunity_id, system_modified_at, modified_at, created_at from raw_opportunity
    union all
    select 'OpportunityContactRole', row, contact_role_id, null, null, created_at from raw_opportunity_contact_role
    union all
    select 'Campaign', row, campaign_id, null, null, created_at from raw_campaign
    union all
    select 'CampaignMember', row, campaign_member_id, null, null, created_at from raw_campaign_member
    union all
    select 'Task', row, activity_id, null, null, created_at from raw_task
    union all
    select 'Event', row, activity_id, null, null, created_at from raw_event
    union all
    select 'User', row, user_id, null, null, created_at from raw_user
    union all
    select 'Profile', row, profile_id, null, null, null from raw_profile
    union all
    select 'UserRole', row, user_role_id, null, null, null from raw_user_role
    union all
    select 'OpportunityLineItem', row, line_item_id, null, null, null from raw_opportunity_line_item
),
histories as (
    select 'LeadHistory' as object, row, change_id as id, record_id as parent_id, field, changed_at from raw_lead_history
    union all
    select 'ContactHistory', row, change_id, record_id, field, changed_at from raw_contact_history
    union all
    select 'AccountHistory', row, change_id, record_id, field, changed_at from raw_account_history
    union all
    select 'OpportunityFieldHistory', row, change_id, record_id, field, changed_at from raw_opportunity_field_history
    union all
    select 'OpportunityHistory', row, stage_change_id, opportunity_id, 'StageName', changed_at from raw_opportunity_history
),
checked as (
    select object, row, reference_id(id) as id, null as parent_problem, system_modified_at, modified_at, created_at
    from records
    union all
    select
        object,
        row,
        reference_id(id),
        case
            when reference_id(parent_id) is null then 'no parent record'
            when text_value(field) is null then 'no field name'
            when stamp_value(changed_at, $zone) is null then 'no readable time'
        end,
        null,
        null,
        changed_at
    from histories
)
select
    object,
    row,
    id,
    case
        when id is null then 'no id'
        when not looks_like_id(id) then 'the id is not 15 or 18 letters and digits'
        when not is_sound_id(id) then 'the id fails its checksum'
        else parent_problem
    end as problem,
    system_modified_at,
    modified_at,
    created_at
from checked
