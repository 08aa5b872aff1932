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
of_label as (
    select way, month, label, cast(sum(opportunities) as bigint) as opportunities, count(*) as users
    from users_of
    group by way, month, label
),
of_month as (
    select way, month, cast(sum(opportunities) as bigint) as opportunities
    from users_of
    group by way, month
),
own as (
    select way, month, created_by_id, cast(sum(opportunities) as bigint) as opportunities
    from users_of
    group by way, month, created_by_id
),
first_two as (
    select way, month, label, created_by_id, example_id
    from (
        select
            way, month, label, created_by_id, example_id,
            row_number() over (partition by way, month, label order by example_id nulls last) as place
        from users_of
    ) as placed
    where place <= 2
),
examples as (
    -- without the actor's own, the first of a label is among the first two of it, which are of two users
    select
        asked.claim_id,
        min(case when first_two.label = asked.label then first_two.example_id end) as same_id,
        min(case when first_two.label <> asked.label then first_two.example_id end) as other_id
    from asked
    inner join first_two
        on first_two.way = asked.way and first_two.month = asked.month and first_two.created_by_id <> asked.actor_id
    group by asked.claim_id
),
counted as (
    select
        asked.claim_id, examples.same_id, examples.other_id,
        of_month.opportunities - coalesce(own.opportunities, 0) as opportunities,
        coalesce(of_label.opportunities, 0) - coalesce(users_of.opportunities, 0) as same,
        coalesce(of_label.users, 0) - case when users_of.created_by_id is null then 0 else 1 end as users
    from asked
    inner join examples on examples.claim_id = asked.claim_id
    inner join of_month on of_month.way = asked.way and of_month.month = asked.month
    left join own on own.way = asked.way and own.month = asked.month and own.created_by_id = asked.actor_id
    left join of_label on of_label.way = asked.way and of_label.month = asked.month and of_label.label = asked.label
    left join users_of
        on users_of.way = asked.way and users_of.month = asked.month and users_of.label = asked.label
        and users_of.created_by_id = asked.actor_id
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
