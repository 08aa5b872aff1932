-- unsound_rows: one row of any Salesforce file that cannot be a record, and why
-- reads: every raw table of readers/salesforce.py
-- parameters: zone (of stamps that name none)
-- gives: object, row, problem
with records as (
    select 'Lead' as object, row, lead_id as id from raw_lead
    union all
    select 'Contact', row, contact_id from raw_contact
    union all
    select 'Account', row, account_id from raw_account
    union all
    select 'Opportunity', row, opportunity_id from raw_opportunity
    union all
    select 'OpportunityContactRole', row, contact_role_id from raw_opportunity_contact_role
    union all
    select 'Campaign', row, campaign_id from raw_campaign
    union all
    select 'CampaignMember', row, campaign_member_id from raw_campaign_member
    union all
    select 'Task', row, activity_id from raw_task
    union all
    select 'Event', row, activity_id from raw_event
    union all
    select 'User', row, user_id from raw_user
    union all
    select 'Profile', row, profile_id from raw_profile
    union all
    select 'UserRole', row, user_role_id from raw_user_role
    union all
    select 'OpportunityLineItem', row, line_item_id from raw_opportunity_line_item
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
    select 'EntityHistory', row, change_id, record_id, field, changed_at from raw_entity_history
    union all
    select 'OpportunityHistory', row, stage_change_id, opportunity_id, 'StageName', changed_at from raw_opportunity_history
),
judged as (
    select object, row, id_problem(id) as problem
    from records
    union all
    select object, row, coalesce(id_problem(id), history_problem(parent_id, field, changed_at, $zone))
    from histories
)
select object, row, problem
from judged
where problem is not null
