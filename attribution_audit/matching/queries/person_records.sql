-- person_records: one row a lead or contact
-- reads: person_mentions
-- gives: record_no (in order of creation), record_type, record_id
select record_no, record_type, record_id
from person_mentions
