-- both_ways: one row a claim of an edit whose user changed other sources too: as often against their own pay?
-- reads: claims, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- Against one's pay goes a change that gives marketing or a partner a sales source. Two of them, and no fewer than the other way, speak
-- for somebody who puts sources right. A user without another change is not judged. Of each user the two records that come first are
-- enough: one of them is another than the claim's.
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
ranked as (
    select
        directed.*, counted.against, counted.for_it,
        case when directed.is_against = (counted.against >= 2 and counted.against >= counted.for_it) then 0 else 1 end as rank
    from directed
    inner join counted on counted.actor_id = directed.actor_id
),
of_records as (
    select
        ranked.*,
        row_number() over (
            partition by actor_id, record_id order by rank nulls last, changed_at nulls last, change_id nulls last
        ) as place
    from ranked
),
first_two as (
    select actor_id, record_id, rank, change_id, changed_at, is_against, against, for_it
    from (
        select
            actor_id, record_id, rank, change_id, changed_at, is_against, against, for_it,
            row_number() over (
                partition by actor_id order by rank nulls last, changed_at nulls last, change_id nulls last
            ) as place
        from of_records
        where place = 1
    ) as placed
    where place <= 2
),
others as (
    select
        claims.claim_id, first_two.change_id, first_two.changed_at, first_two.is_against, first_two.against, first_two.for_it,
        row_number() over (
            partition by claims.claim_id
            order by first_two.rank nulls last, first_two.changed_at nulls last, first_two.change_id nulls last
        ) as place
    from claims
    inner join first_two on first_two.actor_id = claims.actor_id and first_two.record_id <> claims.record_id
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
        else
            'The same user changed sources from sales to marketing or a partner on ' || cast(against as string)
            || ' records, and away from them on ' || cast(for_it as string) || ', such as on ' || iso_stamp(changed_at)
            || ' (' || change_id || ').'
    end as because
from others
where place = 1
