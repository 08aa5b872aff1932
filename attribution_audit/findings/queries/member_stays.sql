-- member_stays: one row a claim of a response taken off: does another response of the person to that campaign stand?
-- reads: claims, campaign_losses, campaign_members, entities
-- gives: claim_id, ruling, record_id, fact_at, because
with standing as (
    select
        claims.claim_id, others.campaign_member_id, others.created_at,
        row_number() over (
            partition by claims.claim_id order by others.created_at nulls last, others.campaign_member_id nulls last
        ) as place
    from claims
    inner join campaign_losses
        on campaign_losses.opportunity_id = claims.record_id and campaign_losses.campaign_id = claims.related_id
    inner join entities as own on own.record_id = campaign_losses.person_record_id
    inner join entities as persons on persons.person_id = own.person_id
    inner join campaign_members as others
        on
            coalesce(others.lead_id, others.contact_id) = persons.record_id
            and others.campaign_id = claims.related_id
            and others.campaign_member_id <> campaign_losses.campaign_member_id
    where
        claims.kind = 'campaign_unlinked'
        and not coalesce(others.is_deleted, false)
        and coalesce(others.has_responded, others.responded_on is not null)
)
select
    claims.claim_id,
    case when standing.claim_id is null then 'ruled_out' else 'clears' end as ruling,
    coalesce(standing.campaign_member_id, claims.evidence_id) as record_id,
    coalesce(standing.created_at, claims.occurred_at) as fact_at,
    case
        when standing.claim_id is null then 'No other response of the person to that campaign stands in the export.'
        else 'Response ' || standing.campaign_member_id || ' of the same person to the same campaign stands.'
    end as because
from claims
left join standing on standing.claim_id = claims.claim_id and standing.place = 1
where claims.kind = 'campaign_unlinked' and claims.how in ('deleted', 'set_back', 'gone') and claims.occurred_at is not null
