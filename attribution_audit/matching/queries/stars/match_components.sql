-- match_components: one row a record that links lead to
-- reads: small_star (one_no: the earliest record of a cluster, other_no: another one)
-- gives: record_no, first_no (the earliest record that links lead to)
select other_no as record_no, one_no as first_no
from small_star
union all
select distinct one_no as record_no, one_no as first_no
from small_star
