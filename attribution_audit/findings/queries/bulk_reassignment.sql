-- bulk_reassignment: one row a claim of a hand-off fault: did the lead come with many others at once, or was it handed on with them?
-- reads: claims, follow_ups, owner_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- Nobody calls two hundred leads in two days. Five leads in one minute are many, by an import or a change of owner. Of a lead passed
-- back and forth the changes that were part of a bulk do not count.
with singles as (
    select
        claims.claim_id,
        sum(case when owner_changes.is_between_sellers and not owner_changes.is_bulk then 1 else 0 end) as singles
    from claims
    inner join owner_changes
        on
            owner_changes.lead_id = claims.record_id
            and owner_changes.changed_at >= claims.earlier_at
            and owner_changes.changed_at <= claims.occurred_at
    where claims.kind = 'ownership_ping_pong'
    group by claims.claim_id
)
select
    claims.claim_id,
    case when follow_ups.arrivals >= 5 then 'fits' else 'ruled_out' end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    case
        when follow_ups.arrivals >= 5
            then cast(follow_ups.arrivals as string) || ' leads came to the same hands in one minute.'
        when follow_ups.arrivals > 1
            then 'The lead came to these hands with ' || cast(follow_ups.arrivals - 1 as string) || ' more in that minute.'
        else 'The lead came to these hands alone.'
    end as because
from claims
inner join follow_ups on follow_ups.lead_id = claims.record_id
where claims.kind in ('never_followed_up', 'late_follow_up')
union all
select
    claims.claim_id,
    case when singles.singles < claims.level then 'clears' else 'ruled_out' end,
    claims.earlier_evidence_id,
    claims.earlier_at,
    cast(singles.singles as string) || ' of the changes were made on this lead alone, or on fewer than five at once.'
from claims
inner join singles on singles.claim_id = claims.claim_id
