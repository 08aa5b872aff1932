-- unreadable_values: one kind of cell that says something, but nothing of its type, in the rows that are used
-- reads: the raw tables of readers/salesforce.py, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: object, what, cells (how many)
with cells as (
    select 'Lead' as object, raw.row, 'IsDeleted is not yes or no' as what
    from raw_lead as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'Lead', raw.row, 'IsConverted is not yes or no'
    from raw_lead as raw
    where flag_value(raw.is_converted) is null and text_value(raw.is_converted) is not null
    union all
    select 'Lead', raw.row, 'ConvertedDate is not a date'
    from raw_lead as raw
    where day_value(raw.converted_on) is null and text_value(raw.converted_on) is not null
    union all
    select 'Lead', raw.row, 'CreatedDate is not a time'
    from raw_lead as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'Lead', raw.row, 'LastModifiedDate is not a time'
    from raw_lead as raw
    where stamp_value(raw.modified_at, $zone) is null and text_value(raw.modified_at) is not null
    union all
    select 'Lead', raw.row, 'SystemModstamp is not a time'
    from raw_lead as raw
    where stamp_value(raw.system_modified_at, $zone) is null and text_value(raw.system_modified_at) is not null
    union all
    select 'Contact', raw.row, 'IsDeleted is not yes or no'
    from raw_contact as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'Contact', raw.row, 'CreatedDate is not a time'
    from raw_contact as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'Contact', raw.row, 'LastModifiedDate is not a time'
    from raw_contact as raw
    where stamp_value(raw.modified_at, $zone) is null and text_value(raw.modified_at) is not null
    union all
    select 'Contact', raw.row, 'SystemModstamp is not a time'
    from raw_contact as raw
    where stamp_value(raw.system_modified_at, $zone) is null and text_value(raw.system_modified_at) is not null
    union all
    select 'Account', raw.row, 'IsDeleted is not yes or no'
    from raw_account as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'Account', raw.row, 'CreatedDate is not a time'
    from raw_account as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'Account', raw.row, 'LastModifiedDate is not a time'
    from raw_account as raw
    where stamp_value(raw.modified_at, $zone) is null and text_value(raw.modified_at) is not null
    union all
    select 'Account', raw.row, 'SystemModstamp is not a time'
    from raw_account as raw
    where stamp_value(raw.system_modified_at, $zone) is null and text_value(raw.system_modified_at) is not null
    union all
    select 'Opportunity', raw.row, 'IsDeleted is not yes or no'
    from raw_opportunity as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'Opportunity', raw.row, 'IsClosed is not yes or no'
    from raw_opportunity as raw
    where flag_value(raw.is_closed) is null and text_value(raw.is_closed) is not null
    union all
    select 'Opportunity', raw.row, 'IsWon is not yes or no'
    from raw_opportunity as raw
    where flag_value(raw.is_won) is null and text_value(raw.is_won) is not null
    union all
    select 'Opportunity', raw.row, 'CloseDate is not a date'
    from raw_opportunity as raw
    where day_value(raw.close_on) is null and text_value(raw.close_on) is not null
    union all
    select 'Opportunity', raw.row, 'Amount is not a number'
    from raw_opportunity as raw
    where money_value(raw.amount) is null and text_value(raw.amount) is not null
    union all
    select 'Opportunity', raw.row, 'CreatedDate is not a time'
    from raw_opportunity as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'Opportunity', raw.row, 'LastModifiedDate is not a time'
    from raw_opportunity as raw
    where stamp_value(raw.modified_at, $zone) is null and text_value(raw.modified_at) is not null
    union all
    select 'Opportunity', raw.row, 'SystemModstamp is not a time'
    from raw_opportunity as raw
    where stamp_value(raw.system_modified_at, $zone) is null and text_value(raw.system_modified_at) is not null
    union all
    select 'OpportunityContactRole', raw.row, 'IsPrimary is not yes or no'
    from raw_opportunity_contact_role as raw
    where flag_value(raw.is_primary) is null and text_value(raw.is_primary) is not null
    union all
    select 'OpportunityContactRole', raw.row, 'IsDeleted is not yes or no'
    from raw_opportunity_contact_role as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'OpportunityContactRole', raw.row, 'CreatedDate is not a time'
    from raw_opportunity_contact_role as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'OpportunityHistory', raw.row, 'Amount is not a number'
    from raw_opportunity_history as raw
    where money_value(raw.amount) is null and text_value(raw.amount) is not null
    union all
    select 'OpportunityHistory', raw.row, 'CloseDate is not a date'
    from raw_opportunity_history as raw
    where day_value(raw.close_on) is null and text_value(raw.close_on) is not null
    union all
    select 'Campaign', raw.row, 'StartDate is not a date'
    from raw_campaign as raw
    where day_value(raw.start_on) is null and text_value(raw.start_on) is not null
    union all
    select 'Campaign', raw.row, 'EndDate is not a date'
    from raw_campaign as raw
    where day_value(raw.end_on) is null and text_value(raw.end_on) is not null
    union all
    select 'Campaign', raw.row, 'ActualCost is not a number'
    from raw_campaign as raw
    where money_value(raw.actual_cost) is null and text_value(raw.actual_cost) is not null
    union all
    select 'Campaign', raw.row, 'CreatedDate is not a time'
    from raw_campaign as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'CampaignMember', raw.row, 'HasResponded is not yes or no'
    from raw_campaign_member as raw
    where flag_value(raw.has_responded) is null and text_value(raw.has_responded) is not null
    union all
    select 'CampaignMember', raw.row, 'FirstRespondedDate is not a date'
    from raw_campaign_member as raw
    where day_value(raw.responded_on) is null and text_value(raw.responded_on) is not null
    union all
    select 'CampaignMember', raw.row, 'IsDeleted is not yes or no'
    from raw_campaign_member as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'CampaignMember', raw.row, 'CreatedDate is not a time'
    from raw_campaign_member as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'Task', raw.row, 'IsDeleted is not yes or no'
    from raw_task as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'Task', raw.row, 'ActivityDate is not a date'
    from raw_task as raw
    where day_value(raw.activity_on) is null and text_value(raw.activity_on) is not null
    union all
    select 'Task', raw.row, 'CreatedDate is not a time'
    from raw_task as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'Event', raw.row, 'IsDeleted is not yes or no'
    from raw_event as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
    union all
    select 'Event', raw.row, 'ActivityDate is not a date'
    from raw_event as raw
    where day_value(raw.activity_on) is null and text_value(raw.activity_on) is not null
    union all
    select 'Event', raw.row, 'CreatedDate is not a time'
    from raw_event as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'User', raw.row, 'IsActive is not yes or no'
    from raw_user as raw
    where flag_value(raw.is_active) is null and text_value(raw.is_active) is not null
    union all
    select 'User', raw.row, 'CreatedDate is not a time'
    from raw_user as raw
    where stamp_value(raw.created_at, $zone) is null and text_value(raw.created_at) is not null
    union all
    select 'OpportunityLineItem', raw.row, 'TotalPrice is not a number'
    from raw_opportunity_line_item as raw
    where money_value(raw.amount) is null and text_value(raw.amount) is not null
    union all
    select 'OpportunityLineItem', raw.row, 'IsDeleted is not yes or no'
    from raw_opportunity_line_item as raw
    where flag_value(raw.is_deleted) is null and text_value(raw.is_deleted) is not null
)
select cells.object as object, cells.what as what, count(*) as cells
from cells
left join left_out_rows as gone on gone.object = cells.object and gone.row = cells.row
where gone.row is null
group by cells.object, cells.what
