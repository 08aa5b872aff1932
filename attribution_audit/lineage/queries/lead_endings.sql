-- lead_endings: one row a lead that was closed without an opportunity: disqualified, or converted without one
-- reads: leads, changes, status_values
-- gives: lead_id, how (disqualified, found_disqualified, converted_without_opportunity), ended_at, ended_by_id, evidence_id
-- Without status history nobody can say who disqualified a lead, nor when: at the latest when the record was last modified.
with statuses as (
    select
        changes.record_id as lead_id, changes.changed_at, changes.actor_id, changes.change_id,
        row_number() over (
            partition by changes.record_id order by changes.changed_at desc nulls last, changes.change_id nulls last
        ) as place
    from changes
    inner join status_values on status_values.label = changes.value_after
    where changes.record_type = 'Lead' and changes.field = 'status' and status_values.is_disqualified
),
conversions as (
    select
        record_id as lead_id, changed_at, actor_id, change_id,
        row_number() over (partition by record_id order by changed_at desc nulls last, change_id nulls last) as place
    from changes
    where record_type = 'Lead' and event = 'converted'
)
select
    leads.lead_id,
    case when statuses.change_id is null then 'found_disqualified' else 'disqualified' end as how,
    coalesce(statuses.changed_at, leads.modified_at) as ended_at,
    statuses.actor_id as ended_by_id,
    coalesce(statuses.change_id, leads.lead_id) as evidence_id
from leads
inner join status_values on status_values.label = leads.status and status_values.is_disqualified
left join statuses on statuses.lead_id = leads.lead_id and statuses.place = 1
where not coalesce(leads.is_converted, false)
union all
select
    leads.lead_id,
    'converted_without_opportunity',
    coalesce(conversions.changed_at, stamp_of(leads.converted_on)),
    conversions.actor_id,
    coalesce(conversions.change_id, leads.lead_id)
from leads
left join conversions on conversions.lead_id = leads.lead_id and conversions.place = 1
where coalesce(leads.is_converted, false) and leads.converted_opportunity_id is null
