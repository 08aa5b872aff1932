-- witnesses: one row a source and a witness of it: of how many opportunities another record speaks, and what it names
-- reads: source_records, opportunity_touchpoints, opportunity_records, first_sources, opportunities, habits
-- gives: source, witness, deals
-- The witness is the earliest response before the opportunity, else the source that its type has as its own, such as that of renewals, else its
-- contacts where they all bear one source: where a customer once came from says nothing of a renewal. Only witnesses of the same category
-- count: others are matters of findings.
with contacts_of as (
    select
        opportunity_records.opportunity_id,
        min(first_sources.first_source) as source,
        min(first_sources.first_category) as category
    from opportunity_records
    inner join first_sources
        on first_sources.record_type = 'Contact' and first_sources.record_id = opportunity_records.record_id
    where opportunity_records.record_type = 'Contact'
    group by opportunity_records.opportunity_id
    having min(first_sources.first_source) = max(first_sources.first_source)
),
own_sources as (
    select opportunities.opportunity_id, habits.source, habits.category
    from opportunities
    inner join habits on habits.is_one and habits.opportunity_type = coalesce(opportunities.opportunity_type, '')
),
pairs as (
    select
        source_records.reported_source as source,
        source_records.reported_category as category,
        coalesce(opportunity_touchpoints.campaign_source, own_sources.source, contacts_of.source) as witness,
        coalesce(opportunity_touchpoints.campaign_category, own_sources.category, contacts_of.category) as witness_category
    from source_records
    left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = source_records.record_id
    left join own_sources on own_sources.opportunity_id = source_records.record_id
    left join contacts_of on contacts_of.opportunity_id = source_records.record_id
    where
        source_records.record_type = 'Opportunity'
        and source_records.restated_source = source_records.reported_source
        and source_records.reported_category in ('marketing', 'sales', 'partner')
)
select source, witness, count(*) as deals
from pairs
where witness is not null and witness_category = category
group by source, witness
