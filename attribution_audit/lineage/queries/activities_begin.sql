-- activities_begin: one row: since when the export holds what sales entered
-- reads: activities, actors
-- gives: begin_at (null where there is nothing of sales)
-- The CRM archives activities after a year, open ones excepted: a few old ones stay. They begin where a hundredth of them lies before.
with entered as (
    select
        activities.created_at,
        row_number() over (order by activities.created_at nulls last, activities.activity_id nulls last) as place
    from activities
    inner join actors on actors.user_id = activities.created_by_id and actors.part = 'sales'
    where activities.created_at is not null
),
counted as (
    select count(*) as activities from entered
)
select min(entered.created_at) as begin_at
from entered
cross join counted
where entered.place * 100 >= counted.activities
