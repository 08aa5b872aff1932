-- source_pairs: one row an opportunity and the lead it is linked to, with the sources that both were made with
-- reads: conversions, leads, opportunities, entities, opportunity_people, first_sources
-- gives: linked_by (conversion, person), opportunity_id, lead_source, lead_category, opportunity_source, opportunity_category
-- By conversion: the lead as it was converted, unless into an opportunity that was there before; of several the first. By person: the latest lead of anybody in the opportunity
-- that was made before it, found in one pass over each person's dates.
-- Sources are compared without case and blanks. A record without a source, or an export without the column, makes no pair.
with converted as (
    select
        opportunity_id, lead_source, lead_category, opportunity_source, opportunity_category,
        row_number() over (partition by opportunity_id order by converted_at nulls last, lead_id nulls last) as place
    from conversions
    where not coalesce(into_existing, false)
),
events as (
    select
        entities.person_id, leads.created_at as happened_at, 0 as is_opportunity, leads.lead_id as record_id,
        iso_stamp(leads.created_at) || leads.lead_id as lead_key
    from leads
    inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
    where entities.person_id is not null and leads.created_at is not null
    union all
    select
        opportunity_people.person_id, opportunities.created_at, 1, opportunities.opportunity_id, cast(null as string)
    from opportunities
    inner join opportunity_people on opportunity_people.opportunity_id = opportunities.opportunity_id
    where opportunities.created_at is not null
),
latest as (
    select
        is_opportunity, record_id,
        max(lead_key) over (
            partition by person_id order by happened_at nulls last, is_opportunity nulls last, record_id nulls last
            rows between unbounded preceding and current row
        ) as lead_key
    from events
),
of_person as (
    select record_id as opportunity_id, substr(max(lead_key), 21) as lead_id
    from latest
    where is_opportunity = 1 and lead_key is not null
    group by record_id
),
pairs as (
    select
        'conversion' as linked_by, opportunity_id, lead_source, lead_category, opportunity_source, opportunity_category
    from converted
    where place = 1
    union all
    select
        'person', of_person.opportunity_id, lead_sources.first_source, lead_sources.first_category,
        opportunity_sources.first_source, opportunity_sources.first_category
    from of_person
    inner join first_sources as lead_sources
        on lead_sources.record_type = 'Lead' and lead_sources.record_id = of_person.lead_id
    inner join first_sources as opportunity_sources
        on opportunity_sources.record_type = 'Opportunity' and opportunity_sources.record_id = of_person.opportunity_id
)
select
    linked_by, opportunity_id, label_key(lead_source) as lead_source, lead_category,
    label_key(opportunity_source) as opportunity_source, opportunity_category
from pairs
where lead_source <> '' and opportunity_source <> ''
