-- recreations: one row an opportunity made after its immediate predecessor was closed without a win, with what both bore
-- reads: predecessors, closings, opportunities, source_changes, first_sources, opportunity_companies
-- gives: later_id, earlier_id, shared_person_id, shared_people, same_company, disposition, closed_at, closed_by_id, close_evidence_id,
--        close_evidence, gap_days, created_at, created_by_id, earlier_owner_id, later_owner_id, source_before,
--        category_before (of the earlier, when the later was made), source_after, category_after (of the later), first_category_after,
--        won_between_id, won_between_at (a win of the same company between the two)
with wins as (
    select opportunity_companies.company_id, closings.opportunity_id, closings.closed_at
    from closings
    inner join opportunity_companies on opportunity_companies.opportunity_id = closings.opportunity_id
    where closings.is_won
),
won_between as (
    select later_id, won_id, won_at
    from (
        select
            predecessors.later_id, wins.opportunity_id as won_id, wins.closed_at as won_at,
            row_number() over (
                partition by predecessors.later_id
                order by wins.closed_at desc nulls last, wins.opportunity_id nulls last
            ) as place
        from predecessors
        inner join opportunities on opportunities.opportunity_id = predecessors.later_id
        inner join opportunity_companies on opportunity_companies.opportunity_id = predecessors.later_id
        inner join wins on wins.company_id = opportunity_companies.company_id
        where
            wins.opportunity_id <> predecessors.later_id
            and wins.closed_at >= predecessors.closed_at
            and wins.closed_at <= opportunities.created_at
    ) as placed
    where place = 1
),
changed_since as (
    select predecessors.later_id, min(source_changes.step) as step
    from predecessors
    inner join opportunities on opportunities.opportunity_id = predecessors.later_id
    inner join source_changes on source_changes.record_id = predecessors.earlier_id
    where source_changes.changed_at > opportunities.created_at
    group by predecessors.later_id
)
select
    predecessors.later_id,
    predecessors.earlier_id,
    predecessors.shared_person_id,
    predecessors.shared_people,
    predecessors.same_company,
    closings.disposition,
    closings.closed_at,
    closings.closed_by_id,
    closings.evidence_id as close_evidence_id,
    closings.evidence as close_evidence,
    predecessors.gap_days,
    later.created_at,
    later.created_by_id,
    earlier.owner_id as earlier_owner_id,
    later.owner_id as later_owner_id,
    coalesce(source_changes.source_before, earlier_sources.reported_source) as source_before,
    coalesce(source_changes.category_before, earlier_sources.reported_category) as category_before,
    later_sources.reported_source as source_after,
    later_sources.reported_category as category_after,
    later_sources.first_category as first_category_after,
    won_between.won_id as won_between_id,
    won_between.won_at as won_between_at
from predecessors
inner join closings on closings.opportunity_id = predecessors.earlier_id and not closings.is_won
inner join opportunities as earlier on earlier.opportunity_id = predecessors.earlier_id
inner join opportunities as later on later.opportunity_id = predecessors.later_id
inner join first_sources as earlier_sources
    on earlier_sources.record_type = 'Opportunity' and earlier_sources.record_id = predecessors.earlier_id
inner join first_sources as later_sources
    on later_sources.record_type = 'Opportunity' and later_sources.record_id = predecessors.later_id
left join won_between on won_between.later_id = predecessors.later_id
left join changed_since on changed_since.later_id = predecessors.later_id
left join source_changes
    on source_changes.record_id = predecessors.earlier_id and source_changes.step = changed_since.step
