-- shared_work: one row a claim of a lead passed back and forth: did two or more people work it in that time?
-- reads: claims, outreaches
-- gives: claim_id, ruling, record_id, fact_at, because
with signs as (
    select
        claims.claim_id, outreaches.sign_id, outreaches.sign_type, outreaches.sign_at, outreaches.by_id,
        row_number() over (
            partition by claims.claim_id order by outreaches.sign_at nulls last, outreaches.sign_id nulls last
        ) as place
    from claims
    inner join outreaches
        on
            outreaches.lead_id = claims.record_id
            and outreaches.sign_at >= claims.earlier_at
            and outreaches.sign_at <= claims.occurred_at
    where
        claims.kind = 'ownership_ping_pong'
        and outreaches.is_personal
        and outreaches.sign_type in ('Task', 'Event')
),
workers as (
    select claim_id, count(distinct by_id) as workers
    from signs
    group by claim_id
)
select
    claims.claim_id,
    case when workers.workers >= 2 then 'lowers' else 'ruled_out' end as ruling,
    coalesce(signs.sign_id, claims.earlier_evidence_id) as record_id,
    coalesce(signs.sign_at, claims.earlier_at) as fact_at,
    case
        when workers.workers >= 2
            then cast(workers.workers as string) || ' users entered tasks or events with the person in that time.'
        when workers.workers = 1 then 'One user alone entered tasks or events with the person in that time.'
        else 'From the first of these changes to the last nobody entered a task or event with the person.'
    end as because
from claims
left join workers on workers.claim_id = claims.claim_id
left join signs on signs.claim_id = claims.claim_id and signs.place = 1
where claims.kind = 'ownership_ping_pong'
