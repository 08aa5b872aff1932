-- match_twin_links: one row a known record that says exactly what an earlier one of its cluster says
-- reads: match_said (record_no, mark: the same for records that say the same), match_known (record_no, first_no)
-- gives: one_no (the earliest record that says this), other_no
with firsts as (
    select s.mark, k.first_no, min(s.record_no) as earliest_no
    from match_said s
    join match_known k on k.record_no = s.record_no
    group by s.mark, k.first_no
    having count(*) > 1
)

select f.earliest_no as one_no, s.record_no as other_no
from match_said s
join match_known k on k.record_no = s.record_no
join firsts f on f.mark = s.mark and f.first_no = k.first_no
where s.record_no <> f.earliest_no
