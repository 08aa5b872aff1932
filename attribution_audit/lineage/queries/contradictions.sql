-- contradictions: one row a lead or opportunity under a blank, unknown or sales source although somebody in it had responded to a campaign
-- before, while no change shows a loss
-- reads: opportunities, leads, first_sources, source_losses, conversions, opportunity_people, opportunity_companies, entities, touchpoints
-- parameters: attribution_days (whole days before the opportunity was made)
-- gives: record_type, record_id, opportunity_id, touchpoint_id, person_id (null where only the company is known), via (person, company, lead),
--        responded_at, response_record_id (the lead or contact that responded), made_at, begun_id, begun_at, begun_by_id (the lead that the
--        opportunity was made from, else the record itself), gap_days (from the response to the making), source_before, category_before (the
--        campaign's), source_after, category_after
-- The response came before the record by which selling began, or within twenty minutes after: a response of that moment made the
-- record (Full Circle Insights). Of an opportunity without people a response of its company counts for thirty days.
-- Where the lead bore a marketing source at its conversion, or lost one before, that is another kind.
with quiet as (
    select record_type, record_id, reported_source, reported_category
    from first_sources
    where
        reported_category in ('sales', 'unknown')
        and not exists (select 1 from source_losses where source_losses.record_id = first_sources.record_id)
),
from_leads as (
    select
        conversions.opportunity_id, leads.lead_id, leads.created_at, leads.created_by_id,
        row_number() over (
            partition by conversions.opportunity_id order by leads.created_at nulls last, leads.lead_id nulls last
        ) as place
    from conversions
    inner join leads on leads.lead_id = conversions.lead_id
    where not coalesce(conversions.into_existing, false)
),
told_otherwise as (
    select conversions.opportunity_id
    from conversions
    where
        conversions.lead_category in ('marketing', 'partner')
        or exists (select 1 from source_losses where source_losses.record_id = conversions.lead_id)
),
deals as (
    select
        quiet.record_id as opportunity_id, quiet.reported_source, quiet.reported_category, opportunities.created_at,
        coalesce(from_leads.lead_id, quiet.record_id) as begun_id,
        coalesce(from_leads.created_at, opportunities.created_at) as begun_at,
        coalesce(from_leads.created_by_id, opportunities.created_by_id) as begun_by_id
    from quiet
    inner join opportunities on opportunities.opportunity_id = quiet.record_id
    left join from_leads on from_leads.opportunity_id = quiet.record_id and from_leads.place = 1
    where
        quiet.record_type = 'Opportunity'
        and not coalesce(opportunities.is_deleted, false)
        and not exists (select 1 from told_otherwise where told_otherwise.opportunity_id = quiet.record_id)
),
earning as (
    select touchpoints.*, entities.company_id
    from touchpoints
    inner join entities
        on entities.record_type = touchpoints.record_type and entities.record_id = touchpoints.record_id
    where touchpoints.campaign_category in ('marketing', 'partner')
),
found as (
    select
        'Opportunity' as record_type, deals.opportunity_id as record_id, deals.opportunity_id, earning.touchpoint_id,
        earning.person_id, 'person' as via, earning.responded_at, earning.record_id as response_record_id,
        deals.created_at as made_at, deals.begun_id, deals.begun_at, deals.begun_by_id,
        earning.campaign_source as source_before, earning.campaign_category as category_before,
        deals.reported_source as source_after, deals.reported_category as category_after
    from deals
    inner join opportunity_people
        on opportunity_people.opportunity_id = deals.opportunity_id and opportunity_people.is_founding
    inner join earning on earning.person_id = opportunity_people.person_id
    where
        earning.entered_at <= deals.created_at
        and earning.responded_at <= deals.created_at
        and earning.responded_at <= plus_seconds(deals.begun_at, 1200)
        and days_between(earning.responded_at, deals.created_at) <= $attribution_days
    union all
    select
        'Opportunity', deals.opportunity_id, deals.opportunity_id, earning.touchpoint_id, null, 'company',
        earning.responded_at, earning.record_id, deals.created_at, deals.begun_id, deals.begun_at, deals.begun_by_id,
        earning.campaign_source, earning.campaign_category, deals.reported_source, deals.reported_category
    from deals
    inner join opportunity_companies on opportunity_companies.opportunity_id = deals.opportunity_id
    inner join earning on earning.company_id = opportunity_companies.company_id
    where
        deals.reported_category = 'sales'
        and earning.entered_at <= deals.created_at
        and earning.responded_at <= deals.created_at
        and days_between(earning.responded_at, deals.created_at) <= 30
        and not exists (
            select 1 from opportunity_people where opportunity_people.opportunity_id = deals.opportunity_id
        )
    union all
    select
        'Lead', leads.lead_id, null, earning.touchpoint_id, earning.person_id, 'lead', earning.responded_at,
        earning.record_id, leads.created_at, leads.lead_id, leads.created_at, leads.created_by_id,
        earning.campaign_source, earning.campaign_category, quiet.reported_source, quiet.reported_category
    from quiet
    inner join leads on leads.lead_id = quiet.record_id
    inner join earning on earning.record_type = 'Lead' and earning.record_id = leads.lead_id
    where
        quiet.record_type = 'Lead'
        and leads.converted_opportunity_id is null
        and not coalesce(leads.is_deleted, false)
        and earning.responded_at <= plus_seconds(leads.created_at, 1200)
        and earning.entered_at <= plus_seconds(leads.created_at, 1200)
),
placed as (
    select
        found.*,
        row_number() over (
            partition by record_type, record_id order by responded_at nulls last, touchpoint_id nulls last
        ) as place
    from found
)
select
    record_type, record_id, opportunity_id, touchpoint_id, person_id, via, responded_at, response_record_id, made_at,
    begun_id, begun_at, begun_by_id,
    calendar_days_between(day_of(responded_at), day_of(made_at)) as gap_days,
    source_before, category_before, source_after, category_after
from placed
where place = 1
