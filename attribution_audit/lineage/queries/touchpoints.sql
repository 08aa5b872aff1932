-- touchpoints: one row a dated response of a person: to a campaign in the CRM, or recorded elsewhere
-- reads: campaign_members, campaigns, campaign_sources, outside_touchpoints, leads, contacts, entities, source_values
-- gives: touchpoint_id, person_id, record_type, record_id, campaign_id, campaign, campaign_source, campaign_category,
--        responded_at, entered_at
-- A member who was merely sent something has not responded. The CRM keeps the day of the response: where that is the
-- day on which the member was entered, the entry's time stands for it.
with responses as (
    select
        campaign_members.campaign_member_id as touchpoint_id,
        case when campaign_members.lead_id is not null then 'Lead' else 'Contact' end as record_type,
        coalesce(campaign_members.lead_id, campaign_members.contact_id) as record_id,
        campaign_members.campaign_id,
        campaigns.name as campaign,
        campaign_sources.source as campaign_source,
        case
            when campaign_members.responded_on is null then campaign_members.created_at
            when campaign_members.responded_on = day_of(campaign_members.created_at) then campaign_members.created_at
            else stamp_of(campaign_members.responded_on)
        end as responded_at,
        campaign_members.created_at as entered_at
    from campaign_members
    left join campaigns on campaigns.campaign_id = campaign_members.campaign_id
    left join campaign_sources on campaign_sources.campaign_id = campaign_members.campaign_id
    where
        not coalesce(campaign_members.is_deleted, false)
        and coalesce(campaign_members.has_responded, campaign_members.responded_on is not null)
),
by_mailbox as (
    select lower_case(email) as email, 'Lead' as record_type, min(lead_id) as record_id from leads
    where email is not null group by lower_case(email)
    union all
    select lower_case(email), 'Contact', min(contact_id) from contacts
    where email is not null group by lower_case(email)
),
outside as (
    select
        outside_touchpoints.record_id as given_id,
        coalesce(outside_touchpoints.record_id, by_mailbox.record_id) as record_id,
        outside_touchpoints.campaign,
        outside_touchpoints.responded_at,
        outside_touchpoints.entered_at,
        outside_touchpoints.system,
        row_number() over (
            partition by
                outside_touchpoints.record_id, outside_touchpoints.email, outside_touchpoints.responded_at,
                outside_touchpoints.entered_at, outside_touchpoints.campaign, outside_touchpoints.system
            order by by_mailbox.record_type nulls last, by_mailbox.record_id nulls last
        ) as place
    from outside_touchpoints
    left join by_mailbox
        on outside_touchpoints.record_id is null and by_mailbox.email = lower_case(outside_touchpoints.email)
),
together as (
    select touchpoint_id, record_type, record_id, campaign_id, campaign, campaign_source, responded_at, entered_at
    from responses
    union all
    select
        coalesce(system, 'outside') || ':' || record_id || ':' || iso_stamp(responded_at),
        case when substr(record_id, 1, 3) = '00Q' then 'Lead' else 'Contact' end,
        record_id, null, campaign, campaign, responded_at, coalesce(entered_at, responded_at)
    from outside
    where place = 1 and record_id is not null and responded_at is not null
)
select
    together.touchpoint_id,
    entities.person_id,
    together.record_type,
    together.record_id,
    together.campaign_id,
    together.campaign,
    together.campaign_source,
    source_values.category as campaign_category,
    together.responded_at,
    together.entered_at
from together
inner join entities on entities.record_type = together.record_type and entities.record_id = together.record_id
left join source_values on source_values.label = together.campaign_source
where together.responded_at is not null
