-- source_agreement: one row a value that linked leads or opportunities bear: how often each side bears it, and how often both do
-- reads: source_pairs
-- gives: linked_by (conversion, person), compares (source, category), label, leads, opportunities, both_bear
with compared as (
    select linked_by, 'source' as compares, lead_source as of_lead, opportunity_source as of_opportunity from source_pairs
    union all
    select linked_by, 'category', lead_category, opportunity_category from source_pairs
),
sides as (
    select linked_by, compares, of_lead as label, 1 as leads, 0 as opportunities, 0 as both_bear from compared
    union all
    select linked_by, compares, of_opportunity, 0, 1, 0 from compared
    union all
    select linked_by, compares, of_lead, 0, 0, 1 from compared where of_lead = of_opportunity
)
select
    linked_by, compares, label,
    cast(sum(leads) as bigint) as leads,
    cast(sum(opportunities) as bigint) as opportunities,
    cast(sum(both_bear) as bigint) as both_bear
from sides
group by linked_by, compares, label
