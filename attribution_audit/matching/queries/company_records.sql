-- company_records: one row a company mention
-- reads: company_mentions
-- gives: record_no (in order of creation), record_type, record_id, account_id (that the CRM names)
select record_no, record_type, record_id, account_id
from company_mentions
