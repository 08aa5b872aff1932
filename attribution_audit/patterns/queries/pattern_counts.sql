-- pattern_counts: one row a unit, a side and a stratum: how many occasions, and on how many of them something was found
-- reads: occasions, counted_findings, pattern_units
-- parameters: zone (the policy's, for which midnight begins a month)
-- gives: unit_id, side (marketing, other; claims: records that are not marketing's, of which each unit of marketing has every one),
--        part, record_type, month (YYYY-MM), channel, segment, occasions, lost_source, recreation, claimed_source, all_losses
with found as (
    select
        record_id, unit_id,
        max(case when family = 'lost_source' then 1 else 0 end) as lost_source,
        max(case when family = 'recreation' then 1 else 0 end) as recreation,
        max(case when family = 'claimed_source' then 1 else 0 end) as claimed_source,
        max(case when family in ('lost_source', 'recreation') then 1 else 0 end) as all_losses
    from counted_findings
    where unit_id is not null and family <> 'handoff_fault'
    group by record_id, unit_id
),
claimable as (
    select record_type, record_id, min(month_in(handed_over_at, $zone)) as month
    from occasions
    where category <> 'marketing'
    group by record_type, record_id
),
claimers as (
    select distinct unit_id
    from pattern_units
    where part = 'marketing'
),
together as (
    select
        unit_id, side, part, record_type, record_id, month_in(handed_over_at, $zone) as month, channel, segment
    from occasions
    union all
    select
        claimers.unit_id, 'claims', 'marketing', claimable.record_type, claimable.record_id, claimable.month, '', ''
    from claimable
    cross join claimers
)
select
    together.unit_id,
    together.side,
    together.part,
    together.record_type,
    together.month,
    together.channel,
    together.segment,
    count(*) as occasions,
    cast(sum(coalesce(found.lost_source, 0)) as bigint) as lost_source,
    cast(sum(coalesce(found.recreation, 0)) as bigint) as recreation,
    cast(sum(coalesce(found.claimed_source, 0)) as bigint) as claimed_source,
    cast(sum(coalesce(found.all_losses, 0)) as bigint) as all_losses
from together
left join found on found.record_id = together.record_id and found.unit_id = together.unit_id
group by
    together.unit_id, together.side, together.part, together.record_type, together.month, together.channel,
    together.segment
