-- stage_entries: one row a person, a funnel stage of the policy and a day: they were in a campaign of a type that stands for it
-- reads: campaign_members, campaigns, entities, listed
-- parameters: zone (whose midnight begins a day)
-- gives: person_id, stage (nurturing, onboarding, advocacy), entered_on, is_response (the person answered)
-- Who was merely written to is in nurturing; onboarded is, and speaks for the company, who answered.
with members as (
    select
        case when campaign_members.lead_id is not null then 'Lead' else 'Contact' end as record_type,
        coalesce(campaign_members.lead_id, campaign_members.contact_id) as record_id,
        campaign_members.campaign_id,
        coalesce(campaign_members.responded_on, day_of(local_of(campaign_members.created_at, $zone))) as entered_on,
        coalesce(campaign_members.has_responded, campaign_members.responded_on is not null) as is_response
    from campaign_members
    where not coalesce(campaign_members.is_deleted, false)
)
select
    entities.person_id, listed.list as stage, members.entered_on, max(members.is_response) as is_response
from members
inner join entities on entities.record_type = members.record_type and entities.record_id = members.record_id
inner join campaigns on campaigns.campaign_id = members.campaign_id
inner join listed
    on listed.list in ('nurturing', 'onboarding', 'advocacy') and listed.value = label_key(campaigns.campaign_type)
where entities.person_id is not null and members.entered_on is not null
group by entities.person_id, listed.list, members.entered_on
