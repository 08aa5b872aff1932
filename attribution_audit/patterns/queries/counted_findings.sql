-- counted_findings: one row a finding that statistics count, with the record that was lost by it and the unit whose occasion that was
-- reads: findings_to_count, occasions, pattern_units
-- gives: finding_id, kind, family, occurred_at, record_id (of the occasion, null where it is none), unit_id (null where nobody is known
--        to have done it on an own occasion)
-- The record concerned is the counterpart of a recreation, else the finding's own. Who acted is looked for among those who owned it; a
-- finding without an actor goes to whoever owned it last before.
with concerned as (
    select
        findings_to_count.*,
        case when related.record_id is null then findings_to_count.record_id else related.record_id end as lost_id
    from findings_to_count
    left join (select distinct record_id from occasions) as related
        on findings_to_count.is_remade and related.record_id = findings_to_count.related_id
),
placed as (
    select
        concerned.finding_id, occasions.record_id, occasions.unit_id,
        row_number() over (
            partition by concerned.finding_id
            order by
                case when occasions.handed_over_at <= concerned.occurred_at then 0 else 1 end nulls last,
                occasions.handed_over_at desc nulls last,
                occasions.unit_id nulls last
        ) as place
    from concerned
    inner join occasions on occasions.record_id = concerned.lost_id
    left join pattern_units on pattern_units.user_id = concerned.actor_id
    where concerned.actor_id is null or pattern_units.unit_id = occasions.unit_id
)
select
    concerned.finding_id,
    concerned.kind,
    concerned.family,
    concerned.occurred_at,
    concerned.lost_id as record_id,
    case when concerned.family = 'claimed_source' then actor_units.unit_id else placed.unit_id end as unit_id
from concerned
left join placed on placed.finding_id = concerned.finding_id and placed.place = 1
left join pattern_units as actor_units on actor_units.user_id = concerned.actor_id
