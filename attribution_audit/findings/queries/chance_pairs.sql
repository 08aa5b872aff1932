-- chance_pairs: one row a pair of records whose sources a kind of claim compares, whatever the two sources are
-- reads: conversions, recreations, bypasses, leads, opportunities, first_sources, opportunity_people, opportunity_companies,
--        opportunity_touchpoints, deals, actors
-- parameters: recreation_days (whole days), changed_on (the first day on which the policy says that rules changed)
-- gives: kind, record_id, likeness (conversion, close, person, company, response), before and after (a category; of a response
--        marketing where there is one and sales where there is none), month (of the later record), volume (opportunities of its
--        company: one, few, some, many), is_unpaid (made by a user who is paid on no deal), is_early (made before changed_on)
-- Pairs that go the other way stand here too: what goes both ways is noise. What marketing made itself does not: it gains the other way.
-- `close`: the same person, made by who closed or owned the earlier record, inside the window.
-- A later source that was filled in with one of marketing or a partner, or that began so, counts as that: nothing was lost then.
with volumes as (
    select company_id, count(*) as opportunities
    from opportunity_companies
    where company_id is not null
    group by company_id
),
pairs as (
    select
        'source_lost_at_conversion' as kind,
        conversions.opportunity_id as record_id,
        'conversion' as likeness,
        conversions.lead_category as category_before,
        case
            when first_sources.reported_category in ('marketing', 'partner') then first_sources.reported_category
            else conversions.opportunity_category
        end as category_after,
        conversions.converted_by_id as made_by_id
    from conversions
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = conversions.opportunity_id
    where not coalesce(conversions.into_existing, false)
    union all
    select
        'opportunity_recreated',
        later_id,
        case
            when shared_person_id is null then 'company'
            when gap_days <= $recreation_days and created_by_id in (closed_by_id, earlier_owner_id) then 'close'
            else 'person'
        end,
        category_before,
        case when first_category_after in ('marketing', 'partner') then first_category_after else category_after end,
        created_by_id
    from recreations
    union all
    select
        'conversion_bypassed',
        bypasses.opportunity_id,
        case
            when bypasses.shared_person_id is null then 'company'
            when
                bypasses.gap_days <= $recreation_days
                and bypasses.created_by_id in (bypasses.ended_by_id, leads.owner_id)
                then 'close'
            else 'person'
        end,
        bypasses.category_before,
        bypasses.category_after,
        bypasses.created_by_id
    from bypasses
    inner join leads on leads.lead_id = bypasses.lead_id
    union all
    select
        'source_contradicted',
        opportunities.opportunity_id,
        'response',
        case when opportunity_touchpoints.campaign_category in ('marketing', 'partner') then 'marketing' else 'sales' end,
        first_sources.reported_category,
        opportunities.created_by_id
    from opportunities
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
    left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = opportunities.opportunity_id
    where
        not coalesce(opportunities.is_deleted, false)
        and exists (
            select 1 from opportunity_people where opportunity_people.opportunity_id = opportunities.opportunity_id
        )
),
payees as (
    select distinct payee_id from deals where payee_id is not null
)
select
    pairs.kind,
    pairs.record_id,
    pairs.likeness,
    coalesce(pairs.category_before, 'unlisted') as category_before,
    coalesce(pairs.category_after, 'unlisted') as category_after,
    substr(iso_stamp(opportunities.created_at), 1, 7) as month,
    case
        when coalesce(volumes.opportunities, 1) <= 1 then 'one'
        when volumes.opportunities <= 3 then 'few'
        when volumes.opportunities <= 10 then 'some'
        else 'many'
    end as volume,
    pairs.made_by_id is not null and payees.payee_id is null as is_unpaid,
    opportunities.created_at < stamp_of($changed_on) as is_early
from pairs
inner join opportunities on opportunities.opportunity_id = pairs.record_id
left join opportunity_companies on opportunity_companies.opportunity_id = pairs.record_id
left join volumes on volumes.company_id = opportunity_companies.company_id
left join actors on actors.user_id = pairs.made_by_id
left join payees on payees.payee_id = pairs.made_by_id
where coalesce(actors.part, 'other') <> 'marketing' and opportunities.created_at is not null
