-- match_clusters: one row a record that links lead to; any other record is a cluster of its own
-- reads: match_components (record_no, first_no), match_parted (record_no, first_no: where links were cut)
-- gives: record_no, first_no (the first record of its cluster)
select c.record_no, coalesce(p.first_no, c.first_no) as first_no
from match_components c
left join match_parted p on p.record_no = c.record_no
