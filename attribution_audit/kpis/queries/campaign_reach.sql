-- campaign_reach: one row a person whom a campaign of marketing reached: when first, through which, and whether they ever answered one
-- reads: campaign_members, campaigns, campaign_sources, entities
-- parameters: zone (whose midnight begins a day)
-- gives: person_id, reached_month, channel (type of the first campaign), is_answered
with reached as (
    select
        entities.person_id, campaigns.campaign_type,
        month_in(campaign_members.created_at, $zone) as reached_month,
        coalesce(campaign_members.has_responded, campaign_members.responded_on is not null) as is_answered,
        row_number() over (
            partition by entities.person_id
            order by campaign_members.created_at nulls last, campaign_members.campaign_member_id nulls last
        ) as place
    from campaign_members
    inner join entities
        on
            entities.record_type = case when campaign_members.lead_id is not null then 'Lead' else 'Contact' end
            and entities.record_id = coalesce(campaign_members.lead_id, campaign_members.contact_id)
    inner join campaigns on campaigns.campaign_id = campaign_members.campaign_id
    inner join campaign_sources
        on campaign_sources.campaign_id = campaign_members.campaign_id and campaign_sources.category = 'marketing'
    where
        entities.person_id is not null
        and campaign_members.created_at is not null
        and not coalesce(campaign_members.is_deleted, false)
)
select
    person_id,
    min(case when place = 1 then reached_month end) as reached_month,
    min(case when place = 1 then campaign_type end) as channel,
    max(is_answered) as is_answered
from reached
group by person_id
