-- earlier_records: one record as an earlier export shows it
-- reads: leads, contacts, opportunities, contact_roles
-- parameters: taken_at (when that export was taken at the earliest)
-- gives: record_type, record_id, reported_source, taken_at, created_at, created_by_id, person_record_id (the lead or contact itself; of an
--        opportunity its contact, else that of its first role), email (of a lead or contact), is_deleted (deleted or merged by then)
with first_roles as (
    select opportunity_id, contact_id
    from (
        select
            opportunity_id, contact_id,
            row_number() over (
                partition by opportunity_id
                order by case when is_primary then 0 else 1 end nulls last, created_at nulls last, contact_role_id nulls last
            ) as place
        from contact_roles
        where not coalesce(is_deleted, false) and contact_id is not null
    ) as placed
    where place = 1
)
select
    'Lead' as record_type, lead_id as record_id, reported_source, cast($taken_at as timestamp) as taken_at,
    created_at, created_by_id, lead_id as person_record_id, email,
    coalesce(is_deleted, false) or merged_into_id is not null as is_deleted
from leads
union all
select
    'Contact', contact_id, reported_source, cast($taken_at as timestamp), created_at, created_by_id, contact_id, email,
    coalesce(is_deleted, false) or merged_into_id is not null
from contacts
union all
select
    'Opportunity', opportunities.opportunity_id, opportunities.reported_source, cast($taken_at as timestamp),
    opportunities.created_at, opportunities.created_by_id, coalesce(opportunities.contact_id, first_roles.contact_id), null,
    coalesce(opportunities.is_deleted, false)
from opportunities
left join first_roles on first_roles.opportunity_id = opportunities.opportunity_id
