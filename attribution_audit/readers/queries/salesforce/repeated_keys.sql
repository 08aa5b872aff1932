-- repeated_keys: one id (and version) that more than one row of an object bears
-- reads: every raw table of readers/salesforce.py
-- parameters: none
-- gives: object, id_key (15 characters of the id, which 15 and 18 have in common), version (as text, '' without one)
select 'Lead' as object, id_key(lead_id) as id_key, coalesce(version_from, '') as version
from raw_lead
group by id_key(lead_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Contact', id_key(contact_id), coalesce(version_from, '')
from raw_contact
group by id_key(contact_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Account', id_key(account_id), coalesce(version_from, '')
from raw_account
group by id_key(account_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Opportunity', id_key(opportunity_id), coalesce(version_from, '')
from raw_opportunity
group by id_key(opportunity_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'OpportunityContactRole', id_key(contact_role_id), coalesce(version_from, '')
from raw_opportunity_contact_role
group by id_key(contact_role_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Campaign', id_key(campaign_id), coalesce(version_from, '')
from raw_campaign
group by id_key(campaign_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'CampaignMember', id_key(campaign_member_id), coalesce(version_from, '')
from raw_campaign_member
group by id_key(campaign_member_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Task', id_key(activity_id), coalesce(version_from, '')
from raw_task
group by id_key(activity_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Event', id_key(activity_id), coalesce(version_from, '')
from raw_event
group by id_key(activity_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'User', id_key(user_id), coalesce(version_from, '')
from raw_user
group by id_key(user_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'Profile', id_key(profile_id), coalesce(version_from, '')
from raw_profile
group by id_key(profile_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'UserRole', id_key(user_role_id), coalesce(version_from, '')
from raw_user_role
group by id_key(user_role_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'OpportunityLineItem', id_key(line_item_id), coalesce(version_from, '')
from raw_opportunity_line_item
group by id_key(line_item_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'OpportunitySplit', id_key(split_id), coalesce(version_from, '')
from raw_opportunity_split
group by id_key(split_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'OpportunityTeamMember', id_key(team_member_id), coalesce(version_from, '')
from raw_opportunity_team_member
group by id_key(team_member_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'LeadHistory', id_key(change_id), coalesce(version_from, '')
from raw_lead_history
group by id_key(change_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'ContactHistory', id_key(change_id), coalesce(version_from, '')
from raw_contact_history
group by id_key(change_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'AccountHistory', id_key(change_id), coalesce(version_from, '')
from raw_account_history
group by id_key(change_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'OpportunityFieldHistory', id_key(change_id), coalesce(version_from, '')
from raw_opportunity_field_history
group by id_key(change_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'EntityHistory', id_key(change_id), coalesce(version_from, '')
from raw_entity_history
group by id_key(change_id), coalesce(version_from, '')
having count(*) > 1
union all
select 'OpportunityHistory', id_key(stage_change_id), coalesce(version_from, '')
from raw_opportunity_history
group by id_key(stage_change_id), coalesce(version_from, '')
having count(*) > 1
