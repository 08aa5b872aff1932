-- path_leads: one row a view, a deal and a lead that became part of it before the deal was made
-- reads: path_members, conversions, joined_records, leads, opportunities, entities, first_sources, source_records
-- gives: view, opportunity_id, lead_id, person_id, created_at, source, category (as the view has them), source_key
-- Restated, a lead that was left or closed for the deal, or for a lead of it, is part of it too.
with converted as (
    select path_members.view, path_members.opportunity_id, conversions.lead_id
    from path_members
    inner join conversions on conversions.opportunity_id = path_members.member_id
),
parts as (
    select view, opportunity_id, lead_id from converted
    union
    select path_members.view, path_members.opportunity_id, joined_records.joined_id
    from path_members
    inner join joined_records on joined_records.record_id = path_members.member_id and joined_records.joined_type = 'Lead'
    where path_members.view = 'restated'
    union
    select converted.view, converted.opportunity_id, joined_records.joined_id
    from converted
    inner join joined_records on joined_records.record_id = converted.lead_id and joined_records.joined_type = 'Lead'
    where converted.view = 'restated'
),
sourced as (
    select
        parts.view, parts.opportunity_id, parts.lead_id, entities.person_id, leads.created_at,
        coalesce(
            case when parts.view = 'restated' then source_records.restated_source end, first_sources.reported_source, ''
        ) as source,
        coalesce(
            case when parts.view = 'restated' then source_records.restated_category end,
            first_sources.reported_category, 'unlisted'
        ) as category
    from parts
    inner join leads on leads.lead_id = parts.lead_id
    inner join opportunities on opportunities.opportunity_id = parts.opportunity_id
    inner join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = parts.lead_id
    left join entities on entities.record_type = 'Lead' and entities.record_id = parts.lead_id
    left join source_records on source_records.record_type = 'Lead' and source_records.record_id = parts.lead_id
    where leads.created_at <= opportunities.created_at
)
select view, opportunity_id, lead_id, person_id, created_at, source, category, coalesce(label_key(source), '') as source_key
from sourced
