-- match_twins: one row a new record that says exactly what an earlier one says
-- reads: match_said (record_no, mark: the same for records that say the same)
-- parameters: new_from (the first record that is not known)
-- gives: record_no, first_no (the earliest record that says this)
with firsts as (
    select mark, min(record_no) as first_no
    from match_said
    group by mark
    having count(*) > 1 and max(record_no) >= $new_from
)

select s.record_no, f.first_no
from match_said s
join firsts f on f.mark = s.mark
where s.record_no >= $new_from and s.record_no <> f.first_no
