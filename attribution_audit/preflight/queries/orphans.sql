-- orphans: one row a kind of reference between records: how many there are, and how many point to a record that is not in the export
-- reads: leads, contacts, accounts, opportunities, contact_roles, campaigns, campaign_members, changes, stage_changes, line_items, payouts
-- gives: table_name, part (record type of changes, else empty), reference (the CRM's column), parent_table, named, orphaned
with pointed as (
    select
        'contacts' as table_name, '' as part, 'AccountId' as reference, 'accounts' as parent_table, account_id as parent_id
    from contacts
    union all
    select 'opportunities', '', 'AccountId', 'accounts', account_id from opportunities
    union all
    select 'opportunities', '', 'CampaignId', 'campaigns', campaign_id from opportunities
    union all
    select 'leads', '', 'ConvertedOpportunityId', 'opportunities', converted_opportunity_id from leads
    union all
    select 'leads', '', 'ConvertedContactId', 'contacts', converted_contact_id from leads
    union all
    select 'contact_roles', '', 'OpportunityId', 'opportunities', opportunity_id from contact_roles
    union all
    select 'contact_roles', '', 'ContactId', 'contacts', contact_id from contact_roles
    union all
    select 'campaign_members', '', 'CampaignId', 'campaigns', campaign_id from campaign_members
    union all
    select 'campaign_members', '', 'LeadId', 'leads', lead_id from campaign_members
    union all
    select 'campaign_members', '', 'ContactId', 'contacts', contact_id from campaign_members
    union all
    select 'changes', 'Lead', 'LeadId', 'leads', record_id from changes where record_type = 'Lead'
    union all
    select 'changes', 'Contact', 'ContactId', 'contacts', record_id from changes where record_type = 'Contact'
    union all
    select 'changes', 'Opportunity', 'OpportunityId', 'opportunities', record_id from changes where record_type = 'Opportunity'
    union all
    select 'stage_changes', '', 'OpportunityId', 'opportunities', opportunity_id from stage_changes
    union all
    select 'line_items', '', 'OpportunityId', 'opportunities', opportunity_id from line_items
    union all
    select 'payouts', '', 'OpportunityId', 'opportunities', opportunity_id from payouts
),
parents as (
    select 'accounts' as parent_table, account_id as parent_id from accounts
    union all
    select 'opportunities', opportunity_id from opportunities
    union all
    select 'contacts', contact_id from contacts
    union all
    select 'leads', lead_id from leads
    union all
    select 'campaigns', campaign_id from campaigns
)
select
    pointed.table_name, pointed.part, pointed.reference, pointed.parent_table,
    count(*) as named,
    cast(sum(case when parents.parent_id is null then 1 else 0 end) as bigint) as orphaned
from pointed
left join parents on parents.parent_table = pointed.parent_table and parents.parent_id = pointed.parent_id
where pointed.parent_id is not null
group by pointed.table_name, pointed.part, pointed.reference, pointed.parent_table
