-- field_fill: one row a field on which checks lean: how many records could hold it, and in how many it is blank
-- reads: leads, contacts, opportunities, contact_roles, campaign_members
-- gives: object, field (by the CRM's names; `contact roles` is any live role of the opportunity), records, blank
-- Deleted records are left out.
with lead_counts as (
    select
        count(*) as records,
        count(nullif(reported_source, '')) as reported_source,
        count(status) as status,
        count(email) as email,
        count(owner_id) as owner_id,
        count(created_by_id) as created_by_id,
        cast(coalesce(sum(case when is_converted then 1 else 0 end), 0) as bigint) as converted,
        cast(
            coalesce(sum(case when is_converted and converted_opportunity_id is not null then 1 else 0 end), 0) as bigint
        ) as converted_opportunity_id
    from leads
    where not coalesce(is_deleted, false)
),
contact_counts as (
    select
        count(*) as records, count(nullif(reported_source, '')) as reported_source, count(email) as email,
        count(account_id) as account_id, count(owner_id) as owner_id, count(created_by_id) as created_by_id
    from contacts
    where not coalesce(is_deleted, false)
),
with_role as (
    select distinct opportunity_id from contact_roles where not coalesce(is_deleted, false)
),
opportunity_counts as (
    select
        count(*) as records,
        count(nullif(opportunities.reported_source, '')) as reported_source,
        count(opportunities.stage) as stage,
        count(opportunities.campaign_id) as campaign_id,
        count(opportunities.amount) as amount,
        count(opportunities.opportunity_type) as opportunity_type,
        count(opportunities.account_id) as account_id,
        count(opportunities.owner_id) as owner_id,
        count(opportunities.created_by_id) as created_by_id,
        count(with_role.opportunity_id) as with_role
    from opportunities
    left join with_role on with_role.opportunity_id = opportunities.opportunity_id
    where not coalesce(opportunities.is_deleted, false)
),
member_counts as (
    select
        count(*) as records,
        count(has_responded) as has_responded,
        cast(coalesce(sum(case when has_responded then 1 else 0 end), 0) as bigint) as responded,
        cast(coalesce(sum(case when has_responded and responded_on is not null then 1 else 0 end), 0) as bigint) as responded_on
    from campaign_members
    where not coalesce(is_deleted, false)
)
select 'Lead' as object, 'LeadSource' as field, records, records - reported_source as blank from lead_counts
union all
select 'Lead', 'Status', records, records - status from lead_counts
union all
select 'Lead', 'Email', records, records - email from lead_counts
union all
select 'Lead', 'OwnerId', records, records - owner_id from lead_counts
union all
select 'Lead', 'CreatedById', records, records - created_by_id from lead_counts
union all
select 'Lead', 'ConvertedOpportunityId', converted, converted - converted_opportunity_id from lead_counts
union all
select 'Contact', 'LeadSource', records, records - reported_source from contact_counts
union all
select 'Contact', 'Email', records, records - email from contact_counts
union all
select 'Contact', 'AccountId', records, records - account_id from contact_counts
union all
select 'Contact', 'OwnerId', records, records - owner_id from contact_counts
union all
select 'Contact', 'CreatedById', records, records - created_by_id from contact_counts
union all
select 'Opportunity', 'LeadSource', records, records - reported_source from opportunity_counts
union all
select 'Opportunity', 'StageName', records, records - stage from opportunity_counts
union all
select 'Opportunity', 'CampaignId', records, records - campaign_id from opportunity_counts
union all
select 'Opportunity', 'Amount', records, records - amount from opportunity_counts
union all
select 'Opportunity', 'Type', records, records - opportunity_type from opportunity_counts
union all
select 'Opportunity', 'AccountId', records, records - account_id from opportunity_counts
union all
select 'Opportunity', 'OwnerId', records, records - owner_id from opportunity_counts
union all
select 'Opportunity', 'CreatedById', records, records - created_by_id from opportunity_counts
union all
select 'Opportunity', 'contact roles', records, records - with_role from opportunity_counts
union all
select 'CampaignMember', 'HasResponded', records, records - has_responded from member_counts
union all
select 'CampaignMember', 'FirstRespondedDate', responded, responded - responded_on from member_counts
