-- witnesses: one row a source, the way its opportunities were made, and a witness: of how many another record speaks, and what it names
-- reads: source_records, opportunity_touchpoints, opportunity_records, first_sources, opportunities, habits, made_by_hand
-- gives: source, category, made_by (hand, lead: a conversion of one), witness, witness_category, deals
-- The witness is the earliest response before the opportunity, else the source that its type has as its own, such as that of renewals, where
-- they are of the opportunity's category; else its contacts where they all bear one source, of whatever category: where a customer once came
-- from says nothing of a renewal. What a conversion made bears the lead's source, what was made by hand what somebody chose: they are wrong in
-- different ways. Of an opportunity made by hand that says nothing the witness is the best evidence there is, else itself.
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
untouched as (
    select
        source_records.record_id,
        source_records.reported_source as source,
        source_records.reported_category as category,
        source_records.supported_source,
        source_records.supported_category,
        case when made_by_hand.opportunity_id is null then 'lead' else 'hand' end as made_by
    from source_records
    left join made_by_hand on made_by_hand.opportunity_id = source_records.record_id
    where
        source_records.record_type = 'Opportunity'
        and source_records.restated_source = source_records.reported_source
),
spoken_of as (
    select
        untouched.source,
        untouched.category,
        untouched.made_by,
        case
            when opportunity_touchpoints.campaign_category = untouched.category then opportunity_touchpoints.campaign_source
            when own_sources.category = untouched.category then own_sources.source
            when own_sources.opportunity_id is null then contacts_of.source
        end as witness,
        case
            when opportunity_touchpoints.campaign_category = untouched.category then opportunity_touchpoints.campaign_category
            when own_sources.category = untouched.category then own_sources.category
            when own_sources.opportunity_id is null then contacts_of.category
        end as witness_category
    from untouched
    left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = untouched.record_id
    left join own_sources on own_sources.opportunity_id = untouched.record_id
    left join contacts_of on contacts_of.opportunity_id = untouched.record_id
    where untouched.category in ('marketing', 'sales', 'partner')
    union all
    select source, category, made_by, supported_source, supported_category
    from untouched
    where category not in ('marketing', 'sales', 'partner') and made_by = 'hand'
)
select source, category, made_by, witness, witness_category, count(*) as deals
from spoken_of
where
    witness_category in ('marketing', 'sales', 'partner')
    or (made_by = 'lead' and witness_category = 'unknown')
    or category not in ('marketing', 'sales', 'partner')
group by source, category, made_by, witness, witness_category
