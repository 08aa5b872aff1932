-- source_labels: one row a lead-source value as it stands anywhere in the data
-- reads: leads, contacts, accounts, opportunities, changes, campaigns, spend
-- gives: label
select distinct label
from (
    select reported_source as label from leads
    union all select reported_source from contacts
    union all select reported_source from accounts
    union all select reported_source from opportunities
    union all select value_before from changes where field = 'lead_source'
    union all select value_after from changes where field = 'lead_source'
    union all select campaign_type from campaigns
    union all select reported_source from spend
    union all select original_source from leads
    union all select original_source from contacts
    union all select original_source from opportunities
    union all select ''
) as labels
where label is not null
