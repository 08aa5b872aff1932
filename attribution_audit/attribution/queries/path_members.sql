-- path_members: one row a view, a closed deal and an opportunity that is part of it
-- reads: closings, opportunities, conversions, source_records, repeats, joined_records
-- gives: view (both, where no finding touches the deal or a lead of it, so that it is the same in both; else recorded, restated),
--        opportunity_id (the deal), member_id (itself; restated, also the earlier halves of its chain)
-- Restated, the closed half of a chain is no deal of its own, unless it was won: what was won is won in both views.
with closed as (
    select
        closings.opportunity_id,
        closings.is_won or not exists (select 1 from repeats where repeats.record_id = closings.opportunity_id) as is_restated
    from closings
    inner join opportunities on opportunities.opportunity_id = closings.opportunity_id
    where not coalesce(opportunities.is_deleted, false)
),
changed_records as (
    select record_id from repeats
    union
    select record_id from joined_records
    union
    select record_id
    from source_records
    where reported_source <> restated_source or reported_category <> restated_category
),
changed as (
    select record_id as opportunity_id from changed_records
    union
    select conversions.opportunity_id
    from conversions
    inner join changed_records on changed_records.record_id = conversions.lead_id
),
viewed as (
    select closed.opportunity_id, closed.is_restated, changed.opportunity_id is not null as is_changed
    from closed
    left join changed on changed.opportunity_id = closed.opportunity_id
)
select case when is_changed then 'recorded' else 'both' end as view, opportunity_id, opportunity_id as member_id
from viewed
union all
select 'restated', opportunity_id, opportunity_id from viewed where is_changed and is_restated
union all
select 'restated', viewed.opportunity_id, joined_records.joined_id
from viewed
inner join joined_records
    on joined_records.record_id = viewed.opportunity_id and joined_records.joined_type = 'Opportunity'
where viewed.is_restated and joined_records.joined_id <> viewed.opportunity_id
