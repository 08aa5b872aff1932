-- conversions: one row a lead that was converted into an opportunity
-- reads: leads, opportunities, contacts, changes, source_changes, first_sources, source_values
-- gives: lead_id, opportunity_id, contact_id, converted_at, converted_by_id, evidence_id, lead_source, lead_category
--        (at the conversion), opportunity_source, opportunity_category (as it was made), opportunity_created_at,
--        into_existing (the opportunity was there before)
with events as (
    select
        record_id as lead_id, changed_at, actor_id, change_id,
        row_number() over (partition by record_id order by changed_at desc nulls last, change_id nulls last) as place
    from changes
    where record_type = 'Lead' and event = 'converted'
),
dated as (
    select
        leads.lead_id,
        leads.converted_opportunity_id as opportunity_id,
        leads.converted_contact_id as contact_id,
        coalesce(events.changed_at, stamp_of(leads.converted_on)) as converted_at,
        events.changed_at is not null as is_exact,
        events.actor_id as converted_by_id,
        coalesce(events.change_id, leads.lead_id) as evidence_id,
        leads.reported_source
    from leads
    left join events on events.lead_id = leads.lead_id and events.place = 1
    where leads.converted_opportunity_id is not null and not coalesce(leads.is_deleted, false)
),
later_changes as (
    select dated.lead_id, min(source_changes.step) as step
    from dated
    inner join source_changes on source_changes.record_id = dated.lead_id
    where source_changes.changed_at > case when dated.is_exact then dated.converted_at else plus_days(dated.converted_at, 1) end
    group by dated.lead_id
)
select
    dated.lead_id,
    dated.opportunity_id,
    dated.contact_id,
    dated.converted_at,
    dated.converted_by_id,
    dated.evidence_id,
    coalesce(source_changes.source_before, dated.reported_source) as lead_source,
    coalesce(source_changes.category_before, source_values.category) as lead_category,
    first_sources.first_source as opportunity_source,
    first_sources.first_category as opportunity_category,
    opportunities.created_at as opportunity_created_at,
    case
        when dated.is_exact then seconds_between(opportunities.created_at, dated.converted_at) > 300
        else day_of(opportunities.created_at) < day_of(dated.converted_at)
    end as into_existing
from dated
inner join opportunities on opportunities.opportunity_id = dated.opportunity_id
inner join first_sources
    on first_sources.record_type = 'Opportunity' and first_sources.record_id = dated.opportunity_id
left join later_changes on later_changes.lead_id = dated.lead_id
left join source_changes on source_changes.record_id = dated.lead_id and source_changes.step = later_changes.step
left join source_values on source_values.label = dated.reported_source
