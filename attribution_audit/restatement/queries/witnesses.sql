-- witnesses: one row a source and a witness of it: of how many opportunities another record speaks, and what it names
-- reads: source_records, opportunity_touchpoints, opportunity_records, first_sources
-- gives: source, witness, deals
-- The witness is the earliest response before the opportunity, else its contacts where they all bear one source. Only witnesses of the same
-- category count: others are matters of findings.
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
pairs as (
    select
        source_records.reported_source as source,
        source_records.reported_category as category,
        coalesce(opportunity_touchpoints.campaign_source, contacts_of.source) as witness,
        coalesce(opportunity_touchpoints.campaign_category, contacts_of.category) as witness_category
    from source_records
    left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = source_records.record_id
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
