-- match_unsound: one row a record of a cluster in which two contradict each other
-- reads: match_components (record_no, first_no), match_contradictions (one_no, other_no)
-- gives: record_no
with unsound as (
    select distinct c.first_no
    from match_components c
    join match_contradictions x on x.one_no = c.record_no
)

select c.record_no
from match_components c
join unsound u on u.first_no = c.first_no
