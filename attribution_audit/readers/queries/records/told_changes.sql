-- told_changes: one record type of which the export holds changes
-- reads: changes
-- parameters: none
-- gives: record_type
select distinct record_type
from changes
