-- graph_edges: one row a hand-off between two records that were reached
-- reads: graph_reached, lineage
-- gives: as lineage
select lineage.*
from lineage
where
    exists (select 1 from graph_reached where graph_reached.record_id = lineage.earlier_id)
    and exists (select 1 from graph_reached where graph_reached.record_id = lineage.later_id)
order by occurred_at nulls last, earlier_id nulls last, later_id nulls last, kind nulls last, evidence nulls last
