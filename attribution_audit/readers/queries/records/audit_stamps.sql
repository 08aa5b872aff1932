-- audit_stamps: one day on which the CRM stamped any record as created, modified or changed
-- reads: leads, contacts, accounts, opportunities, contact_roles, changes, stage_changes, campaigns, campaign_members,
--        activities, users
-- parameters: none
-- gives: day, newest (the last stamp of the day)
with stamps as (
    select created_at as stamp from leads
    union all
    select modified_at from leads
    union all
    select system_modified_at from leads
    union all
    select created_at from contacts
    union all
    select modified_at from contacts
    union all
    select system_modified_at from contacts
    union all
    select created_at from accounts
    union all
    select modified_at from accounts
    union all
    select system_modified_at from accounts
    union all
    select created_at from opportunities
    union all
    select modified_at from opportunities
    union all
    select system_modified_at from opportunities
    union all
    select created_at from contact_roles
    union all
    select changed_at from changes
    union all
    select changed_at from stage_changes
    union all
    select created_at from campaigns
    union all
    select created_at from campaign_members
    union all
    select created_at from activities
    union all
    select created_at from users
)
select day_of(stamp) as day, max(stamp) as newest
from stamps
where stamp is not null
group by day_of(stamp)
