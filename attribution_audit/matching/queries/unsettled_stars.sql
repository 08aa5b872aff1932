-- unsettled_stars: one row a record that is still joined to two, or joined to one and joining others
-- reads: small_star (one_no, other_no: the later record)
-- gives: record_no
select other_no as record_no
from small_star
group by other_no
having count(*) > 1
union all
select outer_edge.one_no as record_no
from small_star outer_edge
join small_star inner_edge on inner_edge.other_no = outer_edge.one_no
