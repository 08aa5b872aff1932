-- monthly_findings: one row a month, a family, a kind and a delay: how many findings happened in that month so long after the hand-over
-- reads: counted_findings, occasions
-- parameters: zone (the policy's, for which midnight begins a month)
-- gives: month (YYYY-MM), family, kind, delay_days (whole days from the first hand-over of the record to the act, null
--        where no record is known), findings
with handed_over as (
    select record_id, min(handed_over_at) as handed_over_at
    from occasions
    group by record_id
),
dated as (
    select
        month_in(counted_findings.occurred_at, $zone) as month,
        counted_findings.family,
        counted_findings.kind,
        calendar_days_between(day_of(handed_over.handed_over_at), day_of(counted_findings.occurred_at)) as delay_days
    from counted_findings
    left join handed_over on handed_over.record_id = counted_findings.record_id
    where counted_findings.occurred_at is not null
)
select month, family, kind, delay_days, count(*) as findings
from dated
group by month, family, kind, delay_days
