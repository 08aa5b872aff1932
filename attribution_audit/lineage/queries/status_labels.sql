-- status_labels: one row a lead status
-- reads: leads, changes
-- gives: label
select distinct label
from (
    select status as label from leads
    union all select value_before from changes where field = 'status' and record_type = 'Lead'
    union all select value_after from changes where field = 'status' and record_type = 'Lead'
) as statuses
where label is not null and label <> ''
