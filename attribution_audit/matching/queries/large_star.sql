-- large_star: one row an edge: each record's later neighbours joined to the earliest of its neighbours and itself
-- reads: small_star (one_no, other_no: the later record)
-- gives: one_no, other_no (the later record)
with ends as (
    select one_no as record_no, other_no as neighbour_no
    from small_star
    union all
    select other_no as record_no, one_no as neighbour_no
    from small_star
),

earliest as (
    select record_no, least(record_no, min(neighbour_no)) as root_no
    from ends
    group by record_no
)

select distinct e.root_no as one_no, b.neighbour_no as other_no
from ends b
join earliest e on e.record_no = b.record_no
where b.neighbour_no > b.record_no
