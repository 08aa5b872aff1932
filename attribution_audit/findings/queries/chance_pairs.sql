-- chance_pairs: one row a pair of records whose sources a kind of claim compares, whatever the two sources are
-- reads: conversions, recreations, bypasses, sales_activities, leads, opportunities, first_sources, opportunity_people,
--        touchpoints, opportunity_companies, opportunity_touchpoints, deals, actors
-- parameters: recreation_days (whole days), changed_on (the first day on which the policy says that rules changed)
-- gives: kind, record_id, related_id, likeness (conversion, same_deal, close, person, company, response), category_before and category_after (of a
--        response marketing where there is one and sales where there is none), month (of the later record), volume (opportunities of
--        its company: one, few, some, many), is_unpaid (made by a user who is paid on no deal), is_early (made before changed_on)
-- Pairs that go the other way stand here too: what goes both ways is noise. What marketing made itself does not: it gains the other way.
-- Nor does what went to marketing after a person in it had responded once more since the earlier ended: that was earned anew.
-- `same_deal`: the same person, who stood in the later record from its beginning, ended by sales and made by who ended or owned the
-- earlier record, within half the window, without a win in between, amounts of which neither is more than double the other, and an
-- activity with that person entered between the two. `close`: all but one of the last two; a lead has no amount. The latest activity
-- before each later record is found in one pass.
-- A later source that was filled in with one of marketing or a partner, or that began so, counts as that: nothing was lost then. At a
-- conversion that holds only for what was marketing's or a partner's before; what sales brought and marketing claimed later went no other way.
with volumes as (
    select company_id, count(*) as opportunities
    from opportunity_companies
    where company_id is not null
    group by company_id
),
made_anew as (
    select
        'opportunity_recreated' as kind,
        recreations.later_id as record_id,
        recreations.earlier_id as related_id,
        recreations.shared_person_id as person_id,
        recreations.closed_at as earlier_at,
        recreations.created_at,
        recreations.gap_days * 2 <= $recreation_days
        and coalesce(founders.is_founding, false)
        and recreations.created_by_id in (recreations.closed_by_id, recreations.earlier_owner_id)
        and coalesce(closers.part, 'sales') = 'sales'
        and recreations.won_between_id is null as is_close,
        coalesce(earlier.amount <= later.amount * 2 and later.amount <= earlier.amount * 2, false) as is_alike,
        recreations.category_before,
        case
            when recreations.first_category_after in ('marketing', 'partner') then recreations.first_category_after
            else recreations.category_after
        end as category_after,
        recreations.created_by_id as made_by_id
    from recreations
    inner join opportunities as earlier on earlier.opportunity_id = recreations.earlier_id
    inner join opportunities as later on later.opportunity_id = recreations.later_id
    left join actors as closers on closers.user_id = recreations.closed_by_id
    left join opportunity_people as founders
        on founders.opportunity_id = recreations.later_id and founders.person_id = recreations.shared_person_id
    union all
    select
        'conversion_bypassed',
        bypasses.opportunity_id,
        bypasses.lead_id,
        bypasses.shared_person_id,
        coalesce(bypasses.ended_at, bypasses.lead_created_at),
        bypasses.created_at,
        bypasses.gap_days <= $recreation_days and bypasses.created_by_id in (bypasses.ended_by_id, leads.owner_id),
        true,
        bypasses.category_before,
        bypasses.category_after,
        bypasses.created_by_id
    from bypasses
    inner join leads on leads.lead_id = bypasses.lead_id
),
answered as (
    select distinct made_anew.kind, made_anew.record_id, made_anew.related_id
    from made_anew
    inner join opportunity_people on opportunity_people.opportunity_id = made_anew.record_id
    inner join touchpoints
        on
            touchpoints.person_id = opportunity_people.person_id
            and touchpoints.responded_at > made_anew.earlier_at
            and touchpoints.responded_at <= made_anew.created_at
    where touchpoints.campaign_category in ('marketing', 'partner')
),
remade as (
    select made_anew.*
    from made_anew
    left join answered
        on
            answered.kind = made_anew.kind
            and answered.record_id = made_anew.record_id
            and answered.related_id = made_anew.related_id
    where
        answered.record_id is null
        or coalesce(made_anew.category_before in ('marketing', 'partner'), false)
        or not coalesce(made_anew.category_after in ('marketing', 'partner'), false)
),
events as (
    select person_id, created_at as happened_at, 0 as is_activity, kind || record_id as event_id, cast(null as timestamp) as worked_at
    from remade
    where person_id is not null
    union all
    select person_id, entered_at, 1, activity_type || activity_id, entered_at
    from sales_activities
    where activity_type in ('Task', 'Event') and person_id is not null
),
latest as (
    select
        is_activity, event_id,
        max(worked_at) over (
            partition by person_id order by happened_at nulls last, is_activity nulls last, event_id nulls last
            rows between unbounded preceding and current row
        ) as worked_at
    from events
),
worked as (
    select event_id, max(worked_at) as worked_at from latest where is_activity = 0 group by event_id
),
pairs as (
    select
        'source_lost_at_conversion' as kind,
        conversions.opportunity_id as record_id,
        conversions.lead_id as related_id,
        'conversion' as likeness,
        conversions.lead_category as category_before,
        case
            when
                conversions.lead_category in ('marketing', 'partner')
                and first_sources.reported_category in ('marketing', 'partner')
                then first_sources.reported_category
            else conversions.opportunity_category
        end as category_after,
        conversions.converted_by_id as made_by_id
    from conversions
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = conversions.opportunity_id
    where not coalesce(conversions.into_existing, false)
    union all
    select
        remade.kind,
        remade.record_id,
        remade.related_id,
        case
            when remade.person_id is null then 'company'
            when remade.is_close and remade.is_alike and worked.worked_at > remade.earlier_at then 'same_deal'
            when remade.is_close and (remade.is_alike or worked.worked_at > remade.earlier_at) then 'close'
            else 'person'
        end,
        remade.category_before,
        remade.category_after,
        remade.made_by_id
    from remade
    left join worked on worked.event_id = remade.kind || remade.record_id
    union all
    select
        'source_contradicted',
        opportunities.opportunity_id,
        opportunity_touchpoints.touchpoint_id,
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
    pairs.related_id,
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
