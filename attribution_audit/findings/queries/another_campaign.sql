-- another_campaign: one row a claim of a campaign taken off: did the CRM choose a later campaign, or is the new one of the same category?
-- reads: claims, campaign_losses, campaign_sources, campaign_members, entities, opportunity_people
-- gives: claim_id, ruling, record_id, fact_at, because
-- The CRM's choice is the campaign that somebody of the opportunity joined last: within five minutes of the change, and no later one.
-- One of the same category explains it where somebody in the opportunity stands in it; where nobody does it only lowers.
with replaced as (
    select
        claims.claim_id, claims.record_id, claims.evidence_id, claims.occurred_at, campaign_losses.campaign_after_id,
        before_values.category as category_before, after_values.category as category_after
    from claims
    inner join campaign_losses
        on campaign_losses.opportunity_id = claims.record_id and campaign_losses.campaign_id = claims.related_id
    left join campaign_sources as before_values on before_values.campaign_id = claims.related_id
    left join campaign_sources as after_values on after_values.campaign_id = campaign_losses.campaign_after_id
    where claims.kind = 'campaign_unlinked'
),
members as (
    select
        replaced.claim_id, campaign_members.campaign_member_id, campaign_members.created_at,
        coalesce(abs(seconds_between(campaign_members.created_at, replaced.occurred_at)) <= 300, false) as is_then
    from replaced
    inner join opportunity_people on opportunity_people.opportunity_id = replaced.record_id
    inner join entities on entities.person_id = opportunity_people.person_id
    inner join campaign_members
        on
            coalesce(campaign_members.lead_id, campaign_members.contact_id) = entities.record_id
            and campaign_members.campaign_id = replaced.campaign_after_id
    where entities.record_type in ('Lead', 'Contact')
),
joined as (
    select claim_id, campaign_member_id, created_at, is_then
    from (
        select
            members.*,
            row_number() over (
                partition by claim_id
                order by
                    case when is_then then 0 else 1 end nulls last,
                    created_at nulls last,
                    campaign_member_id nulls last
            ) as place
        from members
    ) as placed
    where place = 1
)
select
    replaced.claim_id,
    case
        when coalesce(joined.is_then, false) then 'clears'
        when coalesce(replaced.category_after = replaced.category_before, false)
            then case when joined.claim_id is null then 'lowers' else 'fits' end
        else 'ruled_out'
    end as ruling,
    case when coalesce(joined.is_then, false) then joined.campaign_member_id else replaced.evidence_id end as record_id,
    case when coalesce(joined.is_then, false) then joined.created_at else replaced.occurred_at end as fact_at,
    case
        when coalesce(joined.is_then, false) then 'Somebody in the opportunity joined the new campaign at that moment, and the CRM makes the latest one the primary campaign.'
        when replaced.campaign_after_id is null then 'No other campaign took its place.'
        when coalesce(replaced.category_after = replaced.category_before, false) then 'Campaign ' || replaced.campaign_after_id || ', which took its place, is of the same category, and '
                || case when joined.claim_id is null then 'nobody' else 'somebody' end || ' in the opportunity stands in it.'
        else 'Campaign ' || replaced.campaign_after_id || ', which took its place, is of another category, and nobody in the opportunity joined it then.'
    end as because
from replaced
left join joined on joined.claim_id = replaced.claim_id
