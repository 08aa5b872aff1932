-- unearned_campaign: one row a claim of a campaign taken off: had nobody in the opportunity responded to it before it was made?
-- reads: claims, campaign_losses, touchpoints, opportunity_people, opportunities, campaign_members
-- gives: claim_id, ruling, record_id, fact_at, because
with responded as (
    select claims.claim_id, touchpoints.touchpoint_id, touchpoints.entered_at
    from claims
    inner join opportunities on opportunities.opportunity_id = claims.record_id
    inner join opportunity_people on opportunity_people.opportunity_id = claims.record_id
    inner join touchpoints on touchpoints.person_id = opportunity_people.person_id and touchpoints.campaign_id = claims.related_id
    where claims.kind = 'campaign_unlinked' and touchpoints.entered_at <= opportunities.created_at
    union
    select claims.claim_id, campaign_members.campaign_member_id, campaign_members.created_at
    from claims
    inner join campaign_losses
        on campaign_losses.opportunity_id = claims.record_id and campaign_losses.campaign_id = claims.related_id
    inner join campaign_members on campaign_members.campaign_member_id = campaign_losses.campaign_member_id
    where claims.kind = 'campaign_unlinked'
),
earliest as (
    select claim_id, touchpoint_id, entered_at
    from (
        select
            responded.*,
            row_number() over (partition by claim_id order by entered_at nulls last, touchpoint_id nulls last) as place
        from responded
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case when earliest.claim_id is not null then 'ruled_out' when claims.how = 'gone' then 'not_checkable' else 'fits' end as ruling,
    coalesce(earliest.touchpoint_id, claims.evidence_id) as record_id,
    coalesce(earliest.entered_at, claims.occurred_at) as fact_at,
    case
        when earliest.claim_id is not null then 'A response to the campaign (' || earliest.touchpoint_id || ') was entered before the opportunity was made.'
        when claims.how = 'gone' then 'The response stands only in the earlier export.'
        else 'No response of these people to the campaign was entered before the opportunity was made.'
    end as because
from claims
left join earliest on earliest.claim_id = claims.claim_id
where claims.kind = 'campaign_unlinked'
