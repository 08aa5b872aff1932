-- small_star: one row an edge: each record and its earlier neighbours joined to the earliest of them
-- reads: large_star (one_no, other_no: the later record)
-- gives: one_no, other_no (the later record)
with earliest as (
    select other_no as record_no, min(one_no) as root_no
    from large_star
    group by other_no
)

select root_no as one_no, record_no as other_no
from earliest
union
select e.root_no as one_no, l.one_no as other_no
from large_star l
join earliest e on e.record_no = l.other_no
where l.one_no <> e.root_no
