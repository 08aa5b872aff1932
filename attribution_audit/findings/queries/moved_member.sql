-- moved_member: one row a claim of a backdated response: was the person's record converted or merged at that moment?
-- reads: claims, late_responses, changes, leads, contacts, entities
-- gives: claim_id, ruling, record_id, fact_at, because
with events as (
    select record_id, changed_at, change_id as evidence_id from changes where event in ('merged', 'converted')
    union all
    select merged_into_id, modified_at, lead_id from leads where merged_into_id is not null
    union all
    select merged_into_id, modified_at, contact_id from contacts where merged_into_id is not null
),
near as (
    select
        claims.claim_id, events.evidence_id, events.changed_at,
        row_number() over (
            partition by claims.claim_id order by events.changed_at nulls last, events.evidence_id nulls last
        ) as place
    from claims
    inner join entities on entities.person_id = claims.person_id
    inner join events on events.record_id = entities.record_id
    where
        claims.kind = 'touchpoint_backdated'
        and abs(seconds_between(events.changed_at, claims.occurred_at)) <= 300
)
select
    claims.claim_id,
    case when near.claim_id is null then 'ruled_out' else 'clears' end as ruling,
    coalesce(near.evidence_id, claims.related_id) as record_id,
    coalesce(near.changed_at, claims.occurred_at) as fact_at,
    case
        when near.claim_id is null then 'No record of the person was converted or merged within five minutes of the entry.'
        else 'A record of the person was converted or merged at that moment.'
    end as because
from claims
left join near on near.claim_id = claims.claim_id and near.place = 1
where claims.kind = 'touchpoint_backdated'
