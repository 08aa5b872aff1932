-- parallels: one row an opportunity made by hand while another of the same person, under a source of marketing or a partner, was open
-- reads: dated_people, closings, made_by_hand, opportunities, stage_changes, stage_values, source_changes, first_sources
-- gives: later_id, earlier_id, shared_person_id, disposition (no_opportunity, lost, open), closed_at, closed_by_id, close_evidence_id,
--        gap_days (from the first's close, before nought), created_at, created_by_id, source_before, category_before (of the first, when the
--        second was made), source_after, category_after, first_category_after, later_is_closed
-- Of several first ones that which was open longest. One pass over the dates of a person finds it: the latest close among all that
-- were made before. What was closed then, and opened again only later, was not open. Where a close has only its day, it must be a later day than that on which the second was made.
with candidates as (
    select
        dated_people.opportunity_id, dated_people.person_id, dated_people.created_at, dated_people.is_founding,
        case
            when
                (
                    first_sources.first_category in ('marketing', 'partner')
                    or first_sources.reported_category in ('marketing', 'partner')
                )
                and not coalesce(closings.is_won, false)
                then iso_stamp(
                    case
                        when dated_people.closed_at is null then stamp_of(cast('9998-12-31' as date))
                        when dated_people.is_dated then dated_people.closed_at
                        else stamp_of(day_of(dated_people.closed_at))
                    end
                ) || dated_people.opportunity_id
        end as close_key
    from dated_people
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = dated_people.opportunity_id
    left join closings on closings.opportunity_id = dated_people.opportunity_id
    where not dated_people.is_deleted and dated_people.created_at is not null
),
latest as (
    select
        candidates.*,
        max(close_key) over (
            partition by person_id
            order by created_at nulls last, opportunity_id nulls last
            rows between unbounded preceding and 1 preceding
        ) as latest_close_key
    from candidates
),
pairs as (
    select
        latest.opportunity_id as later_id, substr(latest.latest_close_key, 21) as earlier_id, latest.person_id,
        latest.created_at, latest.is_founding
    from latest
    inner join made_by_hand on made_by_hand.opportunity_id = latest.opportunity_id
    where latest.latest_close_key is not null and latest.latest_close_key > iso_stamp(latest.created_at)
),
one_each as (
    select
        later_id, earlier_id, created_at,
        coalesce(min(case when is_founding then person_id end), min(person_id)) as shared_person_id,
        row_number() over (
            partition by later_id
            order by max(case when is_founding then 1 else 0 end) desc nulls last, earlier_id nulls last
        ) as place
    from pairs
    group by later_id, earlier_id, created_at
),
states as (
    select one_each.later_id, stage_values.is_closed
    from one_each
    inner join (
        select
            one_each.later_id, stage_changes.stage,
            row_number() over (
                partition by one_each.later_id
                order by stage_changes.changed_at desc nulls last, stage_changes.stage_change_id desc nulls last
            ) as place
        from one_each
        inner join stage_changes on stage_changes.opportunity_id = one_each.earlier_id
        where one_each.place = 1 and stage_changes.changed_at <= one_each.created_at
    ) as latest_state on latest_state.later_id = one_each.later_id and latest_state.place = 1
    inner join stage_values on stage_values.label = latest_state.stage
    where one_each.place = 1
),
changed_since as (
    select one_each.later_id, min(source_changes.step) as step
    from one_each
    inner join source_changes on source_changes.record_id = one_each.earlier_id
    where one_each.place = 1 and source_changes.changed_at > one_each.created_at
    group by one_each.later_id
)
select
    one_each.later_id,
    one_each.earlier_id,
    one_each.shared_person_id,
    coalesce(closings.disposition, 'open') as disposition,
    coalesce(closings.closed_at, earlier.modified_at) as closed_at,
    closings.closed_by_id,
    coalesce(closings.evidence_id, earlier.opportunity_id) as close_evidence_id,
    calendar_days_between(day_of(closings.closed_at), day_of(later.created_at)) as gap_days,
    later.created_at,
    later.created_by_id,
    coalesce(source_changes.source_before, earlier_sources.reported_source) as source_before,
    coalesce(source_changes.category_before, earlier_sources.reported_category) as category_before,
    later_sources.reported_source as source_after,
    later_sources.reported_category as category_after,
    later_sources.first_category as first_category_after,
    later_closings.opportunity_id is not null as later_is_closed
from one_each
inner join opportunities as earlier on earlier.opportunity_id = one_each.earlier_id
inner join opportunities as later on later.opportunity_id = one_each.later_id
inner join first_sources as earlier_sources
    on earlier_sources.record_type = 'Opportunity' and earlier_sources.record_id = one_each.earlier_id
inner join first_sources as later_sources
    on later_sources.record_type = 'Opportunity' and later_sources.record_id = one_each.later_id
left join states on states.later_id = one_each.later_id
left join closings on closings.opportunity_id = one_each.earlier_id
left join closings as later_closings on later_closings.opportunity_id = one_each.later_id
left join changed_since on changed_since.later_id = one_each.later_id
left join source_changes
    on source_changes.record_id = one_each.earlier_id and source_changes.step = changed_since.step
where one_each.place = 1 and not coalesce(states.is_closed, false)
