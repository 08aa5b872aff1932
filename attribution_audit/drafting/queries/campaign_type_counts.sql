-- campaign_type_counts: one row a type of campaigns
-- reads: campaigns
-- parameters: none
-- gives: campaign_type, campaigns
select campaign_type, count(*) as campaigns
from campaigns
where campaign_type is not null and campaign_type <> ''
group by campaign_type
