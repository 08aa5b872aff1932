-- default_value: one row a claim of a recreated deal or a conversion: is it the value with which such opportunities begin here?
-- reads: claims, made_by_hand, opportunities, conversions, first_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- Held against opportunities of the same month that others made the same way. Nine in ten of at least ten, by at least three users: that
-- is what the CRM fills in, or what everybody does. A blank is no default; other explanations ask for it.
with made as (
    select made_by_hand.opportunity_id, made_by_hand.created_by_id, made_by_hand.created_at, 'hand' as way
    from made_by_hand
    union all
    select conversions.opportunity_id, opportunities.created_by_id, opportunities.created_at, 'conversion'
    from conversions
    inner join opportunities on opportunities.opportunity_id = conversions.opportunity_id
    where not coalesce(conversions.into_existing, false)
),
begun as (
    select distinct
        made.opportunity_id, made.created_by_id, made.created_at, made.way,
        substr(iso_stamp(made.created_at), 1, 7) as month, first_sources.first_source as label
    from made
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = made.opportunity_id
    where made.created_at is not null and made.created_by_id is not null and first_sources.first_source is not null
),
users_of as (
    select
        way, month, label, created_by_id, count(*) as opportunities, min(opportunity_id) as example_id
    from begun
    group by way, month, label, created_by_id
),
asked as (
    select
        claims.claim_id, claims.source_after as label,
        case when claims.family = 'recreation' then 'hand' else 'conversion' end as way,
        substr(iso_stamp(opportunities.created_at), 1, 7) as month,
        coalesce(claims.actor_id, opportunities.created_by_id) as actor_id
    from claims
    inner join opportunities on opportunities.opportunity_id = claims.record_id
    where (claims.family = 'recreation' or claims.kind = 'source_lost_at_conversion') and claims.source_after <> ''
),
counted as (
    select
        asked.claim_id,
        cast(sum(users_of.opportunities) as bigint) as opportunities,
        cast(sum(case when users_of.label = asked.label then users_of.opportunities else 0 end) as bigint) as same,
        count(distinct case when users_of.label = asked.label then users_of.created_by_id end) as users,
        min(case when users_of.label = asked.label then users_of.example_id end) as same_id,
        min(case when users_of.label <> asked.label then users_of.example_id end) as other_id
    from asked
    inner join users_of
        on users_of.way = asked.way and users_of.month = asked.month and users_of.created_by_id <> asked.actor_id
    group by asked.claim_id
),
judged as (
    select counted.*, opportunities >= 10 and users >= 3 and same * 10 >= opportunities * 9 as is_default
    from counted
)
select
    judged.claim_id,
    case when is_default then 'fits' when judged.other_id is null then 'not_checkable' else 'ruled_out' end as ruling,
    shown.opportunity_id as record_id,
    shown.created_at as fact_at,
    case
        when is_default
            then cast(judged.same as string) || ' of ' || cast(judged.opportunities as string) || ' opportunities that others made in that month, the same way, began with the same value.'
        when judged.other_id is null then 'Others made too few opportunities in that month to compare with.'
        else 'Opportunity ' || judged.other_id || ', which another user made in the same month the same way, began with another value.'
    end as because
from judged
inner join opportunities as shown
    on shown.opportunity_id = case when is_default then judged.same_id else coalesce(judged.other_id, judged.same_id) end
