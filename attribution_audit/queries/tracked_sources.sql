-- tracked_sources: one row a record type of which at least one change of the lead source was tracked
-- reads: changes
-- gives: record_type
select distinct record_type
from changes
where field = 'lead_source' and event = 'changed'
