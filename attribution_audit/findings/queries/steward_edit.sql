-- steward_edit: one row a claim with a known actor: is this user a data steward, an integration, or nobody who is paid on deals?
-- reads: claims, claim_context, plan_rates, actors, users, opportunities, tracked_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- A steward's edit clears the actor, not the loss: where it pays more, or may, it stays as a note without an actor. Whose staff sells is
-- no steward, though paid on no deal. Where changes of the source are not tracked, anybody may have set it: that a program or a steward
-- modified the opportunity last, later than it was made, speaks against and explains nothing.
with managers as (
    select users.manager_id as user_id, count(*) as sellers
    from users
    inner join actors as sellers on sellers.user_id = users.user_id
    where users.manager_id is not null and sellers.part = 'sales' and sellers.deal_id is not null
    group by users.manager_id
),
gains as (
    select
        claims.claim_id,
        max(case when after_rates.rate > before_rates.rate then 1 else 0 end) as gains,
        count(after_rates.rate) as rates
    from claims
    left join plan_rates as before_rates
        on
            before_rates.category = claims.category_before
            and before_rates.starts_on <= day_of(claims.occurred_at)
            and (before_rates.ends_before is null or day_of(claims.occurred_at) < before_rates.ends_before)
    left join plan_rates as after_rates
        on after_rates.category = claims.category_after and after_rates.plan_no = before_rates.plan_no
    group by claims.claim_id
)
select
    claims.claim_id,
    case
        when claim_context.actor_part = 'sales' and claim_context.actor_deal_id is not null then 'ruled_out'
        when claim_context.actor_part = 'marketing' then 'clears'
        when gains.rates > 0 and gains.gains = 0 then 'clears'
        when claim_context.actor_part = 'sales' and managers.user_id is not null then 'lowers'
        else 'fits'
    end as ruling,
    case
        when claim_context.actor_part = 'sales' then coalesce(claim_context.actor_deal_id, claims.evidence_id)
        else claims.evidence_id
    end as record_id,
    case
        when claim_context.actor_part = 'sales' then coalesce(claim_context.actor_deal_at, claims.occurred_at)
        else claims.occurred_at
    end as fact_at,
    case
        when claim_context.actor_part = 'sales' and claim_context.actor_deal_id is not null
            then 'User ' || claims.actor_id || ' owns or is paid on opportunities (such as ' || claim_context.actor_deal_id || ') and stands in no list of stewards or integrations.'
        when claim_context.actor_part = 'sales' and managers.user_id is not null
            then 'User ' || claims.actor_id || ' owns no opportunity and is paid on none, but manages people who are.'
        when claim_context.actor_part = 'sales' then 'User ' || claims.actor_id || ' owns no opportunity and is paid on none.'
        when claim_context.actor_part = 'marketing' then 'User ' || claims.actor_id || ' is in marketing and gains nothing by it.'
        when claim_context.actor_part = 'operations' then 'User ' || claims.actor_id || ' is a data steward by the policy.'
        when claim_context.actor_part = 'integration' then 'User ' || claims.actor_id || ' is an integration by the policy.'
        else 'User ' || claims.actor_id || ' owns no lead and no opportunity, as a steward or a loader would.'
    end as because
from claims
inner join claim_context on claim_context.claim_id = claims.claim_id
inner join gains on gains.claim_id = claims.claim_id
left join managers on managers.user_id = claims.actor_id
where claims.actor_id is not null
union all
select
    claims.claim_id,
    'fits',
    claims.evidence_id,
    claims.occurred_at,
    'User ' || claims.modifier_id || ', who modified the record last by then, is no salesperson by the policy and the records.'
from claims
inner join actors on actors.user_id = claims.modifier_id and actors.part <> 'sales'
where claims.actor_id is null
union all
select
    claims.claim_id,
    case when actors.part in ('operations', 'integration') then 'lowers' else 'not_checkable' end,
    opportunities.opportunity_id,
    opportunities.modified_at,
    case
        when actors.part in ('operations', 'integration')
            then 'User ' || opportunities.modified_by_id || ' of ' || actors.part || ' modified the opportunity last, and changes of its source are not tracked.'
        else 'Changes of the source are not tracked, so that nobody knows who set it.'
    end
from claims
inner join opportunities on opportunities.opportunity_id = claims.record_id
inner join actors on actors.user_id = opportunities.modified_by_id
where
    claims.actor_id is null
    and claims.modifier_id is null
    and claims.kind in ('source_lost_at_conversion', 'source_contradicted')
    and not exists (select 1 from tracked_sources where tracked_sources.record_type = 'Opportunity')
    and opportunities.modified_at > plus_seconds(claims.occurred_at, 3600)
