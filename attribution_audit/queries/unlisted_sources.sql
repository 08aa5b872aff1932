-- unlisted_sources: one row a lead-source value of a lead or opportunity that no list of the policy names, the most frequent first
-- reads: first_sources
-- gives: source, leads, opportunities
select
    reported_source as source,
    cast(sum(case when record_type = 'Lead' then 1 else 0 end) as bigint) as leads,
    cast(sum(case when record_type = 'Opportunity' then 1 else 0 end) as bigint) as opportunities
from first_sources
where reported_category = 'unlisted' and record_type in ('Lead', 'Opportunity')
group by reported_source
order by count(*) desc nulls last, reported_source nulls last
