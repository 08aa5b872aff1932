-- graph_grown: one row a record reached so far or one hand-off further
-- reads: graph_reached, lineage
-- gives: record_type, record_id
select record_type, record_id from graph_reached
union
select lineage.later_type, lineage.later_id
from lineage inner join graph_reached on graph_reached.record_id = lineage.earlier_id
union
select lineage.earlier_type, lineage.earlier_id
from lineage inner join graph_reached on graph_reached.record_id = lineage.later_id
