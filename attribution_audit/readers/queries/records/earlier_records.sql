-- earlier_records: one record as an earlier export shows it
-- reads: leads, contacts, opportunities
-- parameters: taken_at (when that export was taken at the earliest)
-- gives: record_type, record_id, reported_source, taken_at
select 'Lead' as record_type, lead_id as record_id, reported_source, cast($taken_at as timestamp) as taken_at
from leads
union all
select 'Contact', contact_id, reported_source, cast($taken_at as timestamp)
from contacts
union all
select 'Opportunity', opportunity_id, reported_source, cast($taken_at as timestamp)
from opportunities
