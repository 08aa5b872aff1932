-- object_dates: one row a canonical table whose rows have a time of creation, or a part of it: its oldest and newest row
-- reads: leads, contacts, accounts, opportunities, contact_roles, changes, stage_changes, campaigns, campaign_members,
--        activities, users
-- gives: table_name, part (record type of changes, activity type of activities, else empty), dated_rows, oldest, newest
select 'leads' as table_name, '' as part, count(created_at) as dated_rows, min(created_at) as oldest, max(created_at) as newest
from leads
union all
select 'contacts', '', count(created_at), min(created_at), max(created_at) from contacts
union all
select 'accounts', '', count(created_at), min(created_at), max(created_at) from accounts
union all
select 'opportunities', '', count(created_at), min(created_at), max(created_at) from opportunities
union all
select 'contact_roles', '', count(created_at), min(created_at), max(created_at) from contact_roles
union all
select 'changes', record_type, count(changed_at), min(changed_at), max(changed_at) from changes group by record_type
union all
select 'stage_changes', '', count(changed_at), min(changed_at), max(changed_at) from stage_changes
union all
select 'campaigns', '', count(created_at), min(created_at), max(created_at) from campaigns
union all
select 'campaign_members', '', count(created_at), min(created_at), max(created_at) from campaign_members
union all
select 'activities', activity_type, count(created_at), min(created_at), max(created_at) from activities group by activity_type
union all
select 'users', '', count(created_at), min(created_at), max(created_at) from users
