-- logging_habit: one row a claim of a lead not followed up, or late: do leads that surely were worked show it?
-- reads: claims, conversions, sales_stretches, outreaches
-- gives: claim_id, ruling, record_id, fact_at, because
-- The yardstick are leads that sales had and that were converted into an opportunity: somebody spoke to them. Where more than a third
-- of them bears no task or event until then, work is not entered here, and that a lead shows none says little. Under five: no yardstick.
with worked as (
    select distinct conversions.lead_id, conversions.converted_at
    from conversions
    inner join sales_stretches on sales_stretches.lead_id = conversions.lead_id
),
shown as (
    select distinct worked.lead_id
    from worked
    inner join outreaches on outreaches.lead_id = worked.lead_id
    where
        outreaches.sign_type in ('Task', 'Event')
        and outreaches.is_personal
        and outreaches.sign_at < plus_days(worked.converted_at, 1)
),
shares as (
    select count(*) as worked, sum(case when shown.lead_id is not null then 1 else 0 end) as shown
    from worked
    left join shown on shown.lead_id = worked.lead_id
)
select
    claims.claim_id,
    case
        when shares.worked < 5 then 'not_checkable'
        when shares.shown * 3 < shares.worked * 2 then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    cast(coalesce(shares.shown, 0) as string) || ' of ' || cast(shares.worked as string)
    || ' leads that sales had and that became an opportunity bear a task or event until then.' as because
from claims
cross join shares
where claims.kind in ('never_followed_up', 'late_follow_up')
