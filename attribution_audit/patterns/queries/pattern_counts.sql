-- pattern_counts: one row a unit, a side and a stratum: how many occasions, and on how many of them something was found
-- reads: occasions, counted_findings
-- gives: unit_id, side, part, record_type, month (YYYY-MM, UTC), channel, segment, occasions, lost_sources, recreations, together
with found as (
    select
        record_id, unit_id,
        max(case when family = 'lost_sources' then 1 else 0 end) as lost_sources,
        max(case when family = 'recreations' then 1 else 0 end) as recreations
    from counted_findings
    where unit_id is not null and family in ('lost_sources', 'recreations')
    group by record_id, unit_id
)
select
    occasions.unit_id,
    occasions.side,
    occasions.part,
    occasions.record_type,
    substr(iso_stamp(occasions.handed_over_at), 1, 7) as month,
    occasions.channel,
    occasions.segment,
    count(*) as occasions,
    cast(sum(coalesce(found.lost_sources, 0)) as bigint) as lost_sources,
    cast(sum(coalesce(found.recreations, 0)) as bigint) as recreations,
    cast(sum(case when found.record_id is null then 0 else 1 end) as bigint) as together
from occasions
left join found on found.record_id = occasions.record_id and found.unit_id = occasions.unit_id
group by
    occasions.unit_id, occasions.side, occasions.part, occasions.record_type,
    substr(iso_stamp(occasions.handed_over_at), 1, 7), occasions.channel, occasions.segment
