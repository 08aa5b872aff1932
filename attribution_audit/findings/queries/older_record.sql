-- older_record: one row a claim of an edit or a conversion whose people are known: did an older record of them bear the category already?
-- reads: claims, claim_context, claim_people, entities, first_sources, leads, contacts, opportunities, opportunity_people
-- parameters: attribution_days
-- gives: claim_id, ruling, record_id, fact_at, because
-- Of a lost source: a record made before marketing's first evidence, under the category after, or under sales or a partner where the
-- source says nothing now. Of a claimed one: one of marketing, made before the record. Beyond the window it speaks for it only.
with records as (
    select 'Lead' as record_type, lead_id as record_id, created_at from leads
    union all
    select 'Contact', contact_id, created_at from contacts
),
of_people as (
    select entities.person_id, records.record_type, records.record_id, records.created_at
    from records
    inner join entities on entities.record_type = records.record_type and entities.record_id = records.record_id
    union all
    select opportunity_people.person_id, 'Opportunity', opportunities.opportunity_id, opportunities.created_at
    from opportunities
    inner join opportunity_people
        on opportunity_people.opportunity_id = opportunities.opportunity_id and opportunity_people.is_founding
),
own as (
    select claims.claim_id, coalesce(leads.created_at, contacts.created_at, opportunities.created_at) as created_at
    from claims
    left join leads on leads.lead_id = claims.record_id
    left join contacts on contacts.contact_id = claims.record_id
    left join opportunities on opportunities.opportunity_id = claims.record_id
),
of_claims as (
    select distinct
        claims.claim_id, of_people.record_type, of_people.record_id, of_people.created_at,
        first_sources.first_source, first_sources.first_category,
        case when claims.family = 'claimed_source' then own.created_at else claim_context.first_marketing_at end as until_at,
        first_sources.first_category = claims.category_after
        or (claims.category_after = 'unknown' and first_sources.first_category in ('sales', 'partner')) as is_same
    from claims
    inner join own on own.claim_id = claims.claim_id
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join claim_people on claim_people.claim_id = claims.claim_id
    inner join of_people on of_people.person_id = claim_people.person_id
    inner join first_sources
        on first_sources.record_type = of_people.record_type and first_sources.record_id = of_people.record_id
    where
        claims.kind in ('source_blanked', 'source_overwritten', 'source_lost_at_conversion', 'source_claimed')
        and of_people.created_at is not null
        and first_sources.first_source is not null
),
told as (
    select
        of_claims.*,
        coalesce(is_same and first_category <> 'unknown' and created_at < until_at, false) as is_older,
        row_number() over (
            partition by claim_id
            order by
                case when is_same and first_category <> 'unknown' and created_at < until_at then 0 else 1 end nulls last,
                case
                    when is_same and first_category <> 'unknown' and created_at < until_at
                        then seconds_between(created_at, until_at)
                end nulls last,
                created_at nulls last,
                record_id nulls last
        ) as place
    from of_claims
)
select
    claim_id,
    case
        when not is_older then 'ruled_out'
        when days_between(created_at, until_at) <= $attribution_days then 'fits'
        else 'lowers'
    end as ruling,
    record_id,
    created_at as fact_at,
    case
        when is_older
            then record_type || ' ' || record_id || ' of the same person was made on ' || iso_stamp(created_at) || ' under ''' || first_source || ''' (' || first_category || ').'
        else 'The oldest record of the person, ' || record_type || ' ' || record_id || ' of ' || iso_stamp(created_at) || ', was made ' ||
            case when first_source = '' then 'without a source.' else 'under ''' || first_source || '''.' end
    end as because
from told
where place = 1
