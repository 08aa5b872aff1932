-- list_cleanup: one row a claim of a response taken off: were many members of the campaign taken out together?
-- reads: claims, campaign_losses, campaign_members
-- gives: claim_id, ruling, record_id, fact_at, because
-- Together: at least five on one day, those of people without any opportunity too. Where members bear no day of change, among all that were
-- taken out of the campaign.
with taken as (
    select campaign_id, campaign_member_id, modified_at
    from campaign_members
    where
        case
            when coalesce(is_deleted, false) then coalesce(has_responded, responded_on is not null)
            else not has_responded and responded_on is not null
        end
),
counted as (
    select claims.claim_id, count(taken.campaign_member_id) as members
    from claims
    left join taken
        on
            taken.campaign_id = claims.related_id
            and coalesce(day_of(taken.modified_at) = day_of(claims.occurred_at), true)
    where claims.kind = 'campaign_unlinked'
    group by claims.claim_id
)
select
    claims.claim_id,
    case when counted.members >= 5 then 'fits' else 'ruled_out' end as ruling,
    claims.evidence_id as record_id,
    claims.occurred_at as fact_at,
    case
        when counted.members >= 5 then cast(counted.members as string) || ' members of the campaign were taken out or set back on that day.'
        else 'Of the campaign ' || cast(counted.members as string) || ' member(s) were taken out or set back on that day.'
    end as because
from claims
inner join counted on counted.claim_id = claims.claim_id
where claims.kind = 'campaign_unlinked' and claims.how in ('deleted', 'set_back') and claims.occurred_at is not null
