-- opportunity_reach: one row: how many opportunities can be linked, and to what
-- reads: opportunities, leads, contact_roles, entities, opportunity_people, opportunity_companies, touchpoints
-- gives: opportunities, with_conversion (a lead names it), with_contact (a live contact role or its own contact),
--        with_person, with_lead_of_person, with_response (a dated response of such a person), with_company,
--        with_lead_of_company, with_lead (by conversion or person)
-- Deleted opportunities are left out.
with lead_people as (
    select distinct person_id from entities where record_type = 'Lead' and person_id is not null
),
lead_companies as (
    select distinct company_id from entities where record_type = 'Lead' and company_id is not null
),
response_people as (
    select distinct person_id from touchpoints where person_id is not null
),
converted as (
    select distinct converted_opportunity_id as opportunity_id from leads
    where converted_opportunity_id is not null and not coalesce(is_deleted, false)
),
with_role as (
    select distinct opportunity_id from contact_roles where not coalesce(is_deleted, false)
),
people as (
    select
        opportunity_people.opportunity_id,
        max(case when lead_people.person_id is not null then 1 else 0 end) as has_lead,
        max(case when response_people.person_id is not null then 1 else 0 end) as has_response
    from opportunity_people
    left join lead_people on lead_people.person_id = opportunity_people.person_id
    left join response_people on response_people.person_id = opportunity_people.person_id
    group by opportunity_people.opportunity_id
),
companies as (
    select
        opportunity_companies.opportunity_id,
        max(case when lead_companies.company_id is not null then 1 else 0 end) as has_lead
    from opportunity_companies
    left join lead_companies on lead_companies.company_id = opportunity_companies.company_id
    group by opportunity_companies.opportunity_id
)
select
    count(*) as opportunities,
    count(converted.opportunity_id) as with_conversion,
    cast(
        coalesce(sum(case when with_role.opportunity_id is not null or opportunities.contact_id is not null then 1 else 0 end), 0)
        as bigint
    ) as with_contact,
    count(people.opportunity_id) as with_person,
    cast(coalesce(sum(people.has_lead), 0) as bigint) as with_lead_of_person,
    cast(coalesce(sum(people.has_response), 0) as bigint) as with_response,
    count(companies.opportunity_id) as with_company,
    cast(coalesce(sum(companies.has_lead), 0) as bigint) as with_lead_of_company,
    cast(
        coalesce(sum(case when converted.opportunity_id is not null or people.has_lead = 1 then 1 else 0 end), 0) as bigint
    ) as with_lead
from opportunities
left join converted on converted.opportunity_id = opportunities.opportunity_id
left join with_role on with_role.opportunity_id = opportunities.opportunity_id
left join people on people.opportunity_id = opportunities.opportunity_id
left join companies on companies.opportunity_id = opportunities.opportunity_id
where not coalesce(opportunities.is_deleted, false)
