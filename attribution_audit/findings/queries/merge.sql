-- merge: one row a claim: did the value change because two records were merged?
-- reads: claims, changes, leads, contacts
-- gives: claim_id, ruling, record_id, fact_at, because
-- A merge writes its rows within the same moment; five minutes allow for slow jobs. The CRM merges leads, contacts and accounts, never
-- opportunities. That no merge is shown says something only where the export shows merges of such records.
with merges as (
    select record_id, changed_at as merged_at, change_id as evidence_id, record_type from changes where event = 'merged'
    union all
    select merged_into_id, modified_at, lead_id, 'Lead' from leads where merged_into_id is not null
    union all
    select merged_into_id, modified_at, contact_id, 'Contact' from contacts where merged_into_id is not null
),
first_shown as (
    select record_type, evidence_id, merged_at
    from (
        select
            merges.record_type, merges.evidence_id, merges.merged_at,
            row_number() over (
                partition by merges.record_type order by merges.merged_at nulls last, merges.evidence_id nulls last
            ) as place
        from merges
        where merges.merged_at is not null
    ) as placed
    where place = 1
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
    case
        when near.claim_id is not null then 'clears'
        when claims.record_type = 'Opportunity' or first_shown.evidence_id is not null then 'ruled_out'
        else 'not_checkable'
    end as ruling,
    coalesce(
        near.evidence_id, case when claims.record_type <> 'Opportunity' then first_shown.evidence_id end, claims.evidence_id
    ) as record_id,
    coalesce(
        near.merged_at, case when claims.record_type <> 'Opportunity' then first_shown.merged_at end, claims.occurred_at
    ) as fact_at,
    case
        when near.claim_id is null and claims.record_type = 'Opportunity'
            then 'The change stands on an opportunity, and the CRM merges none.'
        when near.claim_id is null and first_shown.evidence_id is null then 'The export shows no merge of any such record.'
        when near.claim_id is null and claims.not_before is not null
            then 'The export shows merges since ' || iso_stamp(first_shown.merged_at) || ' (' || first_shown.evidence_id || '), none into this record in between.'
        when near.claim_id is null
            then 'The export shows merges since ' || iso_stamp(first_shown.merged_at) || ' (' || first_shown.evidence_id || '), none into this record within five minutes of the change.'
        when claims.not_before is not null
            then 'Record ' || near.evidence_id || ' was merged in between, and a merge chooses between the two values.'
        else 'Record ' || near.evidence_id || ' was merged at that moment, and a merge chooses between the two values.'
    end as because
from claims
left join first_shown on first_shown.record_type = claims.record_type
left join near on near.claim_id = claims.claim_id and near.place = 1
