-- mass_close: one row a claim of a recreation: was the earlier record closed on a day on which records of many owners were?
-- reads: claims, closings, opportunities, lead_endings, leads, first_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- At least ten records of three owners, five times a usual day, and among them sales' own at no less than half their usual share: then it was
-- a day on which everybody closed what was stale. Of two that were open side by side it does not explain why the second was made.
with ended as (
    select
        closings.opportunity_id as record_id, 'Opportunity' as record_type, day_of(closings.closed_at) as ended_on,
        opportunities.owner_id
    from closings
    inner join opportunities on opportunities.opportunity_id = closings.opportunity_id
    where not closings.is_won and closings.evidence = 'stage_history'
    union all
    select lead_endings.lead_id, 'Lead', day_of(lead_endings.ended_at), leads.owner_id
    from lead_endings
    inner join leads on leads.lead_id = lead_endings.lead_id
    where lead_endings.how = 'disqualified'
),
days as (
    select
        ended.ended_on, ended.record_type,
        count(*) as records,
        count(distinct ended.owner_id) as owners,
        cast(sum(case when first_sources.first_category = 'sales' then 1 else 0 end) as bigint) as of_sales
    from ended
    inner join first_sources
        on first_sources.record_type = ended.record_type and first_sources.record_id = ended.record_id
    where ended.ended_on is not null
    group by ended.ended_on, ended.record_type
),
totals as (
    select
        record_type, cast(sum(records) as bigint) as records, cast(sum(of_sales) as bigint) as of_sales, count(*) as days
    from days
    group by record_type
),
judged as (
    select
        claims.claim_id, claims.kind, claims.how, claims.earlier_evidence_id, claims.earlier_at, days.records,
        coalesce(
            days.records >= 10
            and days.owners >= 3
            and days.records * totals.days >= 5 * totals.records
            and days.of_sales * 2 * totals.records >= totals.of_sales * days.records,
            false
        ) as is_swept
    from claims
    left join days on days.ended_on = day_of(claims.earlier_at) and days.record_type = claims.related_type
    left join totals on totals.record_type = days.record_type
    where claims.family = 'recreation' and claims.related_type in ('Lead', 'Opportunity') and claims.earlier_at is not null
)
select
    claim_id,
    case
        when how not in ('left', 'open') and is_swept and kind = 'parallel_opportunity' then 'lowers'
        when how not in ('left', 'open') and is_swept then 'fits'
        when how not in ('left', 'open') and records is null then 'not_checkable'
        else 'ruled_out'
    end as ruling,
    earlier_evidence_id as record_id,
    earlier_at as fact_at,
    case
        when how in ('left', 'open') then 'The earlier record was not closed by anybody.'
        when is_swept
            then 'On that day ' || cast(records as string) || ' records of several owners were closed without a win, many times as many as on others.'
        when records is null then 'The histories hold no closing on the day on which the earlier record ended.'
        else 'On that day ' || cast(records as string) || ' such records were closed without a win, as on other days or of few owners.'
    end as because
from judged
