-- record_keys: one row a row of any Salesforce file, with what tells its record from others
-- reads: every raw table of readers/salesforce.py
-- parameters: none
-- gives: object, row, id_key (15 characters of the id, which 15 and 18 have in common), version_from (as text)
with rows_of_files as (
    select 'Lead' as object, row, lead_id as id, version_from from raw_lead
    union all
    select 'Contact', row, contact_id, version_from from raw_contact
    union all
    select 'Account', row, account_id, version_from from raw_account
    union all
    select 'Opportunity', row, opportunity_id, version_from from raw_opportunity
    union all
    select 'OpportunityContactRole', row, contact_role_id, version_from from raw_opportunity_contact_role
    union all
    select 'Campaign', row, campaign_id, version_from from raw_campaign
    union all
    select 'CampaignMember', row, campaign_member_id, version_from from raw_campaign_member
    union all
    select 'Task', row, activity_id, version_from from raw_task
    union all
    select 'Event', row, activity_id, version_from from raw_event
    union all
    select 'User', row, user_id, version_from from raw_user
    union all
    select 'Profile', row, profile_id, version_from from raw_profile
    union all
    select 'UserRole', row, user_role_id, version_from from raw_user_role
    union all
    select 'OpportunityLineItem', row, line_item_id, version_from from raw_opportunity_line_item
    union all
    select 'LeadHistory', row, change_id, version_from from raw_lead_history
    union all
    select 'ContactHistory', row, change_id, version_from from raw_contact_history
    union all
    select 'AccountHistory', row, change_id, version_from from raw_account_history
    union all
    select 'OpportunityFieldHistory', row, change_id, version_from from raw_opportunity_field_history
    union all
    select 'EntityHistory', row, change_id, version_from from raw_entity_history
    union all
    select 'OpportunityHistory', row, stage_change_id, version_from from raw_opportunity_history
)
select object, row, id_key(id) as id_key, nullif(version_from, '') as version_from
from rows_of_files
