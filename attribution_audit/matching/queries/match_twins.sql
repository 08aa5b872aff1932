-- match_twins: one row a record that says exactly what an earlier one says
-- reads: match_said (record_no, mark: the same for records that say the same)
-- parameters: across (true: records of two sides are compared, and none stands for another of its side)
-- gives: record_no, first_no (the earliest record that says this)
with firsts as (
    select mark, min(record_no) as first_no
    from match_said
    where not $across
    group by mark
    having count(*) > 1
)

select s.record_no, f.first_no
from match_said s
join firsts f on f.mark = s.mark
where s.record_no <> f.first_no
