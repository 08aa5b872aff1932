-- activity_days: one row a day on which users of sales entered activities
-- reads: activities, actors
-- parameters: zone (whose midnight begins a day)
-- gives: day, users (how many)
select
    day_of(local_of(activities.created_at, $zone)) as day,
    count(distinct activities.created_by_id) as users
from activities
inner join actors on actors.user_id = activities.created_by_id and actors.part = 'sales'
where activities.created_at is not null
group by day_of(local_of(activities.created_at, $zone))
