-- path_members: one row a view, a closed deal and an opportunity that is part of it
-- reads: closings, opportunities, repeats, joined_records
-- gives: view (recorded, restated), opportunity_id (the deal), member_id (itself; restated, also the earlier halves of its chain)
-- Restated, the closed half of a chain is no deal of its own, unless it was won: what was won is won in both views.
with closed as (
    select
        closings.opportunity_id,
        closings.is_won or not exists (select 1 from repeats where repeats.record_id = closings.opportunity_id) as is_restated
    from closings
    inner join opportunities on opportunities.opportunity_id = closings.opportunity_id
    where not coalesce(opportunities.is_deleted, false)
)
select 'recorded' as view, opportunity_id, opportunity_id as member_id from closed
union all
select 'restated', opportunity_id, opportunity_id from closed where is_restated
union all
select 'restated', closed.opportunity_id, joined_records.joined_id
from closed
inner join joined_records
    on joined_records.record_id = closed.opportunity_id and joined_records.joined_type = 'Opportunity'
where closed.is_restated and joined_records.joined_id <> closed.opportunity_id
