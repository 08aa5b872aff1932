-- merge: one row a claim: did the value change because two records were merged?
-- reads: claims, changes, leads, contacts
-- gives: claim_id, ruling, record_id, fact_at, because
-- A merge writes its rows within the same moment; five minutes allow for slow jobs.
with merges as (
    select record_id, changed_at as merged_at, change_id as evidence_id from changes where event = 'merged'
    union all
    select merged_into_id, modified_at, lead_id from leads where merged_into_id is not null
    union all
    select merged_into_id, modified_at, contact_id from contacts where merged_into_id is not null
),
near as (
    select
        claims.claim_id, merges.evidence_id, merges.merged_at,
        row_number() over (
            partition by claims.claim_id order by merges.merged_at nulls last, merges.evidence_id nulls last
        ) as place
    from claims
    inner join merges on merges.record_id = claims.record_id
    where
        merges.merged_at >= plus_seconds(coalesce(claims.not_before, claims.occurred_at), -300)
        and merges.merged_at <= plus_seconds(claims.occurred_at, 300)
)
select
    claims.claim_id,
    case when near.claim_id is null then 'ruled_out' else 'clears' end as ruling,
    coalesce(near.evidence_id, claims.evidence_id) as record_id,
    coalesce(near.merged_at, claims.occurred_at) as fact_at,
    case
        when near.claim_id is null and claims.not_before is not null
            then 'No record was merged into this one in between.'
        when near.claim_id is null then 'No record was merged into this one within five minutes of the change.'
        when claims.not_before is not null
            then 'Record ' || near.evidence_id || ' was merged in between, and a merge chooses between the two values.'
        else 'Record ' || near.evidence_id || ' was merged at that moment, and a merge chooses between the two values.'
    end as because
from claims
left join near on near.claim_id = claims.claim_id and near.place = 1
