-- quiet_days: one row a weekday on which sales as a whole did not work: a public holiday, a closure
-- reads: weekdays, activity_days
-- gives: day, users (of sales, who entered an activity on it)
-- No export holds a company's calendar. Not at work is a day with less than a fifth of the users who enter activities on the twenty weekdays
-- before and after it; where these are fewer than five on an ordinary day, none may have done so by chance, and no day is told.
with counted as (
    select weekdays.day, coalesce(activity_days.users, 0) as users
    from weekdays
    left join activity_days on activity_days.day = weekdays.day
),
surrounded as (
    select
        day, users,
        sum(users) over (order by day nulls last rows between 20 preceding and 20 following) as users_around,
        count(*) over (order by day nulls last rows between 20 preceding and 20 following) as days_around
    from counted
)
select day, users
from surrounded
where users_around >= 5 * days_around and 5 * users * days_around < users_around
