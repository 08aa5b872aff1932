-- both_ways: one row a claim of an edit whose user changed other sources too: as often against their own pay?
-- reads: claims, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- Against one's pay goes a change that gives marketing or a partner a sales source. Two of them, and no fewer than the other way, speak
-- for somebody who puts sources right. A user without another change is not judged.
with asked as (
    select distinct claims.actor_id
    from claims
    where claims.kind in ('source_blanked', 'source_overwritten') and claims.actor_id is not null
),
directed as (
    select
        source_changes.actor_id, source_changes.record_id, source_changes.change_id, source_changes.changed_at,
        source_changes.category_before = 'sales' as is_against
    from source_changes
    inner join asked on asked.actor_id = source_changes.actor_id
    where
        (source_changes.category_before = 'sales' and source_changes.category_after in ('marketing', 'partner'))
        or (
            source_changes.category_before in ('marketing', 'partner')
            and source_changes.category_after in ('sales', 'unknown')
        )
),
counted as (
    select
        actor_id,
        count(distinct case when is_against then record_id end) as against,
        count(distinct case when not is_against then record_id end) as for_it
    from directed
    group by actor_id
),
others as (
    select
        claims.claim_id, directed.change_id, directed.changed_at, directed.is_against, counted.against, counted.for_it,
        row_number() over (
            partition by claims.claim_id
            order by
                case when directed.is_against = (counted.against >= 2 and counted.against >= counted.for_it) then 0 else 1 end nulls last,
                directed.changed_at nulls last,
                directed.change_id nulls last
        ) as place
    from claims
    inner join directed on directed.actor_id = claims.actor_id and directed.record_id <> claims.record_id
    inner join counted on counted.actor_id = claims.actor_id
)
select
    claim_id,
    case when against >= 2 and against >= for_it then 'lowers' else 'ruled_out' end as ruling,
    change_id as record_id,
    changed_at as fact_at,
    case
        when against >= 2 and against >= for_it
            then 'The same user changed sources against their own pay too, such as on ' || iso_stamp(changed_at) || ' (' || change_id || ').'
        when is_against then 'The same user changed a source against their own pay once, on ' || iso_stamp(changed_at) || ' (' || change_id || ').'
        else 'The same user changed another source the same way, on ' || iso_stamp(changed_at) || ' (' || change_id || ').'
    end as because
from others
where place = 1
