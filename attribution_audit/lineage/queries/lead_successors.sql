-- lead_successors: one row a lead entered by sales for a person who had a lead of marketing or a partner that never became an opportunity
-- reads: entered_leads, unused_leads, source_changes, first_sources
-- gives: later_id, earlier_id, shared_person_id, how (disqualified, found_disqualified, converted_without_opportunity, left), ended_at,
--        ended_by_id, end_evidence_id, gap_days (from the lead's end, or where it was left from its creation), lead_created_at,
--        created_at, created_by_id, opportunity_id, source_before, category_before (of the earlier, when the later was made), source_after,
--        category_after, first_category_after
-- Of several earlier leads the latest, found in one pass over the dates of a person.
with events as (
    select
        entities_of.person_id, entities_of.lead_id, entities_of.created_at,
        case
            when
                first_sources.first_category in ('marketing', 'partner')
                or first_sources.reported_category in ('marketing', 'partner')
                then iso_stamp(entities_of.created_at) || entities_of.lead_id
        end as lead_key,
        false as is_later
    from (
        select lead_id, person_id, lead_created_at as created_at from unused_leads
        where person_id is not null and lead_created_at is not null
    ) as entities_of
    inner join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = entities_of.lead_id
    union all
    select person_id, lead_id, created_at, null, true
    from entered_leads
    where person_id is not null
),
latest as (
    select
        events.*,
        max(case when not is_later then lead_key end) over (
            partition by person_id
            order by created_at nulls last, is_later desc nulls last, lead_id nulls last
            rows between unbounded preceding and 1 preceding
        ) as latest_lead_key
    from events
),
pairs as (
    select lead_id as later_id, substr(latest_lead_key, 21) as earlier_id, person_id as shared_person_id
    from latest
    where is_later and latest_lead_key is not null and latest_lead_key < iso_stamp(created_at)
),
changed_since as (
    select pairs.later_id, min(source_changes.step) as step
    from pairs
    inner join entered_leads on entered_leads.lead_id = pairs.later_id
    inner join source_changes on source_changes.record_id = pairs.earlier_id
    where source_changes.changed_at > entered_leads.created_at
    group by pairs.later_id
)
select
    pairs.later_id,
    pairs.earlier_id,
    pairs.shared_person_id,
    unused_leads.how,
    unused_leads.ended_at,
    unused_leads.ended_by_id,
    unused_leads.end_evidence_id,
    calendar_days_between(
        day_of(coalesce(unused_leads.ended_at, unused_leads.lead_created_at)), day_of(entered_leads.created_at)
    ) as gap_days,
    unused_leads.lead_created_at,
    entered_leads.created_at,
    entered_leads.created_by_id,
    entered_leads.opportunity_id,
    coalesce(source_changes.source_before, earlier_sources.reported_source) as source_before,
    coalesce(source_changes.category_before, earlier_sources.reported_category) as category_before,
    later_sources.reported_source as source_after,
    later_sources.reported_category as category_after,
    later_sources.first_category as first_category_after
from pairs
inner join unused_leads on unused_leads.lead_id = pairs.earlier_id
inner join entered_leads on entered_leads.lead_id = pairs.later_id
inner join first_sources as earlier_sources
    on earlier_sources.record_type = 'Lead' and earlier_sources.record_id = pairs.earlier_id
inner join first_sources as later_sources
    on later_sources.record_type = 'Lead' and later_sources.record_id = pairs.later_id
left join changed_since on changed_since.later_id = pairs.later_id
left join source_changes on source_changes.record_id = pairs.earlier_id and source_changes.step = changed_since.step
