-- overwritten_by_conversion: one row a claim: did the conversion of a lead write its source over the contact's?
-- reads: claims, leads, changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- A conversion writes its rows within the same moment; five minutes allow for slow jobs.
with conversions_into as (
    select leads.converted_contact_id as contact_id, changes.changed_at, changes.change_id
    from leads
    inner join changes
        on changes.record_type = 'Lead' and changes.record_id = leads.lead_id and changes.event = 'converted'
    where leads.converted_contact_id is not null
),
near as (
    select
        claims.claim_id, conversions_into.change_id, conversions_into.changed_at,
        row_number() over (
            partition by claims.claim_id
            order by conversions_into.changed_at nulls last, conversions_into.change_id nulls last
        ) as place
    from claims
    inner join conversions_into on conversions_into.contact_id = claims.record_id
    where
        claims.record_type = 'Contact'
        and conversions_into.changed_at >= plus_seconds(coalesce(claims.not_before, claims.occurred_at), -300)
        and conversions_into.changed_at <= plus_seconds(claims.occurred_at, 300)
)
select
    claims.claim_id,
    case when near.claim_id is null then 'ruled_out' else 'clears' end as ruling,
    coalesce(near.change_id, claims.evidence_id) as record_id,
    coalesce(near.changed_at, claims.occurred_at) as fact_at,
    case
        when near.claim_id is null and claims.record_type <> 'Contact'
            then 'A conversion overwrites the source of a contact alone; this change stands on another record.'
        when near.claim_id is null and claims.not_before is not null
            then 'No lead of the export was converted into this contact in between.'
        when near.claim_id is null then 'No lead of the export was converted into this contact within five minutes of the change.'
        when claims.not_before is not null
            then 'A lead was converted into the contact in between, and its source was written over the contact''s.'
        else 'A lead was converted into the contact at that moment, and its source was written over the contact''s.'
    end as because
from claims
left join near on near.claim_id = claims.claim_id and near.place = 1
