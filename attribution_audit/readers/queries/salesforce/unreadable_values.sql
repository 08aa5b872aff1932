-- unreadable_values: the cells of one column that say something, but nothing of their type, in the rows that are used
-- reads: the raw tables of readers/salesforce.py, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: object, column_name (canonical), kind (what its cells should be), cells (how many)
with unreadable as (
    select 'Lead' as object, raw.row, 'is_deleted' as column_name, 'yes or no' as kind
    from raw_lead as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'Lead', raw.row, 'is_converted', 'yes or no'
    from raw_lead as raw
    where is_no_flag(raw.is_converted)
    union all
    select 'Lead', raw.row, 'converted_on', 'a date'
    from raw_lead as raw
    where is_no_day(raw.converted_on)
    union all
    select 'Lead', raw.row, 'transferred_on', 'a date'
    from raw_lead as raw
    where is_no_day(raw.transferred_on)
    union all
    select 'Lead', raw.row, 'created_at', 'a time'
    from raw_lead as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'Lead', raw.row, 'modified_at', 'a time'
    from raw_lead as raw
    where is_no_stamp(raw.modified_at, $zone)
    union all
    select 'Lead', raw.row, 'system_modified_at', 'a time'
    from raw_lead as raw
    where is_no_stamp(raw.system_modified_at, $zone)
    union all
    select 'Contact', raw.row, 'is_deleted', 'yes or no'
    from raw_contact as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'Contact', raw.row, 'created_at', 'a time'
    from raw_contact as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'Contact', raw.row, 'modified_at', 'a time'
    from raw_contact as raw
    where is_no_stamp(raw.modified_at, $zone)
    union all
    select 'Contact', raw.row, 'system_modified_at', 'a time'
    from raw_contact as raw
    where is_no_stamp(raw.system_modified_at, $zone)
    union all
    select 'Account', raw.row, 'is_deleted', 'yes or no'
    from raw_account as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'Account', raw.row, 'created_at', 'a time'
    from raw_account as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'Account', raw.row, 'modified_at', 'a time'
    from raw_account as raw
    where is_no_stamp(raw.modified_at, $zone)
    union all
    select 'Account', raw.row, 'system_modified_at', 'a time'
    from raw_account as raw
    where is_no_stamp(raw.system_modified_at, $zone)
    union all
    select 'Opportunity', raw.row, 'is_deleted', 'yes or no'
    from raw_opportunity as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'Opportunity', raw.row, 'is_closed', 'yes or no'
    from raw_opportunity as raw
    where is_no_flag(raw.is_closed)
    union all
    select 'Opportunity', raw.row, 'is_won', 'yes or no'
    from raw_opportunity as raw
    where is_no_flag(raw.is_won)
    union all
    select 'Opportunity', raw.row, 'close_on', 'a date'
    from raw_opportunity as raw
    where is_no_day(raw.close_on)
    union all
    select 'Opportunity', raw.row, 'amount', 'a number'
    from raw_opportunity as raw
    where is_no_money(raw.amount)
    union all
    select 'Opportunity', raw.row, 'created_at', 'a time'
    from raw_opportunity as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'Opportunity', raw.row, 'modified_at', 'a time'
    from raw_opportunity as raw
    where is_no_stamp(raw.modified_at, $zone)
    union all
    select 'Opportunity', raw.row, 'system_modified_at', 'a time'
    from raw_opportunity as raw
    where is_no_stamp(raw.system_modified_at, $zone)
    union all
    select 'OpportunityContactRole', raw.row, 'is_primary', 'yes or no'
    from raw_opportunity_contact_role as raw
    where is_no_flag(raw.is_primary)
    union all
    select 'OpportunityContactRole', raw.row, 'is_deleted', 'yes or no'
    from raw_opportunity_contact_role as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'OpportunityContactRole', raw.row, 'created_at', 'a time'
    from raw_opportunity_contact_role as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'OpportunityHistory', raw.row, 'amount', 'a number'
    from raw_opportunity_history as raw
    where is_no_money(raw.amount)
    union all
    select 'OpportunityHistory', raw.row, 'close_on', 'a date'
    from raw_opportunity_history as raw
    where is_no_day(raw.close_on)
    union all
    select 'Campaign', raw.row, 'start_on', 'a date'
    from raw_campaign as raw
    where is_no_day(raw.start_on)
    union all
    select 'Campaign', raw.row, 'end_on', 'a date'
    from raw_campaign as raw
    where is_no_day(raw.end_on)
    union all
    select 'Campaign', raw.row, 'actual_cost', 'a number'
    from raw_campaign as raw
    where is_no_money(raw.actual_cost)
    union all
    select 'Campaign', raw.row, 'created_at', 'a time'
    from raw_campaign as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'CampaignMember', raw.row, 'has_responded', 'yes or no'
    from raw_campaign_member as raw
    where is_no_flag(raw.has_responded)
    union all
    select 'CampaignMember', raw.row, 'responded_on', 'a date'
    from raw_campaign_member as raw
    where is_no_day(raw.responded_on)
    union all
    select 'CampaignMember', raw.row, 'is_deleted', 'yes or no'
    from raw_campaign_member as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'CampaignMember', raw.row, 'created_at', 'a time'
    from raw_campaign_member as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'CampaignMember', raw.row, 'modified_at', 'a time'
    from raw_campaign_member as raw
    where is_no_stamp(raw.modified_at, $zone)
    union all
    select 'Task', raw.row, 'is_deleted', 'yes or no'
    from raw_task as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'Task', raw.row, 'activity_on', 'a date'
    from raw_task as raw
    where is_no_day(raw.activity_on)
    union all
    select 'Task', raw.row, 'created_at', 'a time'
    from raw_task as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'Event', raw.row, 'is_deleted', 'yes or no'
    from raw_event as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'Event', raw.row, 'activity_on', 'a date'
    from raw_event as raw
    where is_no_day(raw.activity_on)
    union all
    select 'Event', raw.row, 'created_at', 'a time'
    from raw_event as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'User', raw.row, 'is_active', 'yes or no'
    from raw_user as raw
    where is_no_flag(raw.is_active)
    union all
    select 'User', raw.row, 'created_at', 'a time'
    from raw_user as raw
    where is_no_stamp(raw.created_at, $zone)
    union all
    select 'OpportunityLineItem', raw.row, 'amount', 'a number'
    from raw_opportunity_line_item as raw
    where is_no_money(raw.amount)
    union all
    select 'OpportunityLineItem', raw.row, 'is_deleted', 'yes or no'
    from raw_opportunity_line_item as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'OpportunitySplit', raw.row, 'split_percent', 'a number'
    from raw_opportunity_split as raw
    where is_no_percent(raw.split_percent)
    union all
    select 'OpportunitySplit', raw.row, 'is_deleted', 'yes or no'
    from raw_opportunity_split as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'OpportunityTeamMember', raw.row, 'is_deleted', 'yes or no'
    from raw_opportunity_team_member as raw
    where is_no_flag(raw.is_deleted)
    union all
    select 'LeadHistory', raw.row, 'changed_at', 'a time'
    from raw_lead_history as raw
    where is_no_stamp(raw.changed_at, $zone)
    union all
    select 'ContactHistory', raw.row, 'changed_at', 'a time'
    from raw_contact_history as raw
    where is_no_stamp(raw.changed_at, $zone)
    union all
    select 'AccountHistory', raw.row, 'changed_at', 'a time'
    from raw_account_history as raw
    where is_no_stamp(raw.changed_at, $zone)
    union all
    select 'OpportunityFieldHistory', raw.row, 'changed_at', 'a time'
    from raw_opportunity_field_history as raw
    where is_no_stamp(raw.changed_at, $zone)
    union all
    select 'EntityHistory', raw.row, 'changed_at', 'a time'
    from raw_entity_history as raw
    where is_no_stamp(raw.changed_at, $zone)
    union all
    select 'OpportunityHistory', raw.row, 'changed_at', 'a time'
    from raw_opportunity_history as raw
    where is_no_stamp(raw.changed_at, $zone)
    union all
    select 'Lead', raw.row, 'owner_id', 'a user''s id'
    from raw_lead as raw
    where is_no_id(raw.owner_id)
    union all
    select 'Lead', raw.row, 'created_by_id', 'a user''s id'
    from raw_lead as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'Lead', raw.row, 'modified_by_id', 'a user''s id'
    from raw_lead as raw
    where is_no_id(raw.modified_by_id)
    union all
    select 'Contact', raw.row, 'owner_id', 'a user''s id'
    from raw_contact as raw
    where is_no_id(raw.owner_id)
    union all
    select 'Contact', raw.row, 'created_by_id', 'a user''s id'
    from raw_contact as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'Contact', raw.row, 'modified_by_id', 'a user''s id'
    from raw_contact as raw
    where is_no_id(raw.modified_by_id)
    union all
    select 'Account', raw.row, 'owner_id', 'a user''s id'
    from raw_account as raw
    where is_no_id(raw.owner_id)
    union all
    select 'Account', raw.row, 'created_by_id', 'a user''s id'
    from raw_account as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'Account', raw.row, 'modified_by_id', 'a user''s id'
    from raw_account as raw
    where is_no_id(raw.modified_by_id)
    union all
    select 'Opportunity', raw.row, 'owner_id', 'a user''s id'
    from raw_opportunity as raw
    where is_no_id(raw.owner_id)
    union all
    select 'Opportunity', raw.row, 'created_by_id', 'a user''s id'
    from raw_opportunity as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'Opportunity', raw.row, 'modified_by_id', 'a user''s id'
    from raw_opportunity as raw
    where is_no_id(raw.modified_by_id)
    union all
    select 'Task', raw.row, 'owner_id', 'a user''s id'
    from raw_task as raw
    where is_no_id(raw.owner_id)
    union all
    select 'Task', raw.row, 'created_by_id', 'a user''s id'
    from raw_task as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'Event', raw.row, 'owner_id', 'a user''s id'
    from raw_event as raw
    where is_no_id(raw.owner_id)
    union all
    select 'Event', raw.row, 'created_by_id', 'a user''s id'
    from raw_event as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'OpportunityContactRole', raw.row, 'created_by_id', 'a user''s id'
    from raw_opportunity_contact_role as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'CampaignMember', raw.row, 'created_by_id', 'a user''s id'
    from raw_campaign_member as raw
    where is_no_id(raw.created_by_id)
    union all
    select 'CampaignMember', raw.row, 'modified_by_id', 'a user''s id'
    from raw_campaign_member as raw
    where is_no_id(raw.modified_by_id)
    union all
    select 'LeadHistory', raw.row, 'actor_id', 'a user''s id'
    from raw_lead_history as raw
    where is_no_id(raw.actor_id)
    union all
    select 'ContactHistory', raw.row, 'actor_id', 'a user''s id'
    from raw_contact_history as raw
    where is_no_id(raw.actor_id)
    union all
    select 'AccountHistory', raw.row, 'actor_id', 'a user''s id'
    from raw_account_history as raw
    where is_no_id(raw.actor_id)
    union all
    select 'OpportunityFieldHistory', raw.row, 'actor_id', 'a user''s id'
    from raw_opportunity_field_history as raw
    where is_no_id(raw.actor_id)
    union all
    select 'EntityHistory', raw.row, 'actor_id', 'a user''s id'
    from raw_entity_history as raw
    where is_no_id(raw.actor_id)
    union all
    select 'OpportunityHistory', raw.row, 'actor_id', 'a user''s id'
    from raw_opportunity_history as raw
    where is_no_id(raw.actor_id)
    union all
    select 'Lead', raw.row, 'version_from', 'a time'
    from raw_lead as raw
    where is_no_stamp(raw.version_from, $zone)
    union all
    select 'Contact', raw.row, 'version_from', 'a time'
    from raw_contact as raw
    where is_no_stamp(raw.version_from, $zone)
    union all
    select 'Account', raw.row, 'version_from', 'a time'
    from raw_account as raw
    where is_no_stamp(raw.version_from, $zone)
    union all
    select 'Opportunity', raw.row, 'version_from', 'a time'
    from raw_opportunity as raw
    where is_no_stamp(raw.version_from, $zone)
)
select unreadable.object as object, unreadable.column_name as column_name, unreadable.kind as kind, count(*) as cells
from unreadable
left join left_out_rows as gone on gone.object = unreadable.object and gone.row = unreadable.row
where gone.row is null
group by unreadable.object, unreadable.column_name, unreadable.kind
