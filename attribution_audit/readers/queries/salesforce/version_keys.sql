-- version_keys: one row of an object of which a copy keeps a row a version
-- reads: every raw table of readers/salesforce.py
-- parameters: none
-- gives: object, row, id_key, version_from (as text, null where the row is the record as it is now),
--        is_active
select 'Lead' as object, row, id_key(lead_id) as id_key, nullif(version_from, '') as version_from, flag_value(version_active) as is_active
from raw_lead
where exists (select 1 from raw_lead as versioned where versioned.version_from <> '')
union all
select 'Contact', row, id_key(contact_id), nullif(version_from, ''), flag_value(version_active)
from raw_contact
where exists (select 1 from raw_contact as versioned where versioned.version_from <> '')
union all
select 'Account', row, id_key(account_id), nullif(version_from, ''), flag_value(version_active)
from raw_account
where exists (select 1 from raw_account as versioned where versioned.version_from <> '')
union all
select 'Opportunity', row, id_key(opportunity_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity
where exists (select 1 from raw_opportunity as versioned where versioned.version_from <> '')
union all
select 'OpportunityContactRole', row, id_key(contact_role_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity_contact_role
where exists (select 1 from raw_opportunity_contact_role as versioned where versioned.version_from <> '')
union all
select 'Campaign', row, id_key(campaign_id), nullif(version_from, ''), flag_value(version_active)
from raw_campaign
where exists (select 1 from raw_campaign as versioned where versioned.version_from <> '')
union all
select 'CampaignMember', row, id_key(campaign_member_id), nullif(version_from, ''), flag_value(version_active)
from raw_campaign_member
where exists (select 1 from raw_campaign_member as versioned where versioned.version_from <> '')
union all
select 'Task', row, id_key(activity_id), nullif(version_from, ''), flag_value(version_active)
from raw_task
where exists (select 1 from raw_task as versioned where versioned.version_from <> '')
union all
select 'Event', row, id_key(activity_id), nullif(version_from, ''), flag_value(version_active)
from raw_event
where exists (select 1 from raw_event as versioned where versioned.version_from <> '')
union all
select 'User', row, id_key(user_id), nullif(version_from, ''), flag_value(version_active)
from raw_user
where exists (select 1 from raw_user as versioned where versioned.version_from <> '')
union all
select 'Profile', row, id_key(profile_id), nullif(version_from, ''), flag_value(version_active)
from raw_profile
where exists (select 1 from raw_profile as versioned where versioned.version_from <> '')
union all
select 'UserRole', row, id_key(user_role_id), nullif(version_from, ''), flag_value(version_active)
from raw_user_role
where exists (select 1 from raw_user_role as versioned where versioned.version_from <> '')
union all
select 'OpportunityLineItem', row, id_key(line_item_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity_line_item
where exists (select 1 from raw_opportunity_line_item as versioned where versioned.version_from <> '')
union all
select 'OpportunitySplit', row, id_key(split_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity_split
where exists (select 1 from raw_opportunity_split as versioned where versioned.version_from <> '')
union all
select 'OpportunityTeamMember', row, id_key(team_member_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity_team_member
where exists (select 1 from raw_opportunity_team_member as versioned where versioned.version_from <> '')
union all
select 'LeadHistory', row, id_key(change_id), nullif(version_from, ''), flag_value(version_active)
from raw_lead_history
where exists (select 1 from raw_lead_history as versioned where versioned.version_from <> '')
union all
select 'ContactHistory', row, id_key(change_id), nullif(version_from, ''), flag_value(version_active)
from raw_contact_history
where exists (select 1 from raw_contact_history as versioned where versioned.version_from <> '')
union all
select 'AccountHistory', row, id_key(change_id), nullif(version_from, ''), flag_value(version_active)
from raw_account_history
where exists (select 1 from raw_account_history as versioned where versioned.version_from <> '')
union all
select 'OpportunityFieldHistory', row, id_key(change_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity_field_history
where exists (select 1 from raw_opportunity_field_history as versioned where versioned.version_from <> '')
union all
select 'EntityHistory', row, id_key(change_id), nullif(version_from, ''), flag_value(version_active)
from raw_entity_history
where exists (select 1 from raw_entity_history as versioned where versioned.version_from <> '')
union all
select 'OpportunityHistory', row, id_key(stage_change_id), nullif(version_from, ''), flag_value(version_active)
from raw_opportunity_history
where exists (select 1 from raw_opportunity_history as versioned where versioned.version_from <> '')
