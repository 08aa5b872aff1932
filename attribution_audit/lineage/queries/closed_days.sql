-- closed_days: one row a weekday on which nobody works: a holiday of the policy, or a day on which sales as a whole did not work
-- reads: quiet_days, holidays
-- gives: day
select day from quiet_days
union
select day from holidays
