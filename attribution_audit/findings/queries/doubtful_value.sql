-- doubtful_value: one row a claim of an edit: is the value before often put right by people who gain nothing by it?
-- reads: claims, source_changes, bulk_changes, first_sources, actors
-- gives: claim_id, ruling, record_id, fact_at, because
-- Five changes to another category, one record in ten, by at least two users who are neither in sales nor in marketing. A bulk is one
-- decision and judges no record.
with made as (
    select first_source as label, count(*) as records
    from first_sources
    where first_source <> ''
    group by first_source
),
put_right as (
    select
        source_changes.source_before as label, count(*) as changes, count(distinct source_changes.actor_id) as users
    from source_changes
    inner join actors on actors.user_id = source_changes.actor_id and actors.part not in ('sales', 'marketing')
    left join bulk_changes on bulk_changes.change_id = source_changes.change_id
    where source_changes.category_after <> source_changes.category_before and bulk_changes.change_id is null
    group by source_changes.source_before
)
select
    claims.claim_id,
    case
        when put_right.changes >= 5 and put_right.users >= 2 and put_right.changes * 10 >= made.records then 'lowers'
        else 'ruled_out'
    end as ruling,
    claims.evidence_id as record_id,
    claims.occurred_at as fact_at,
    'Of ' || cast(made.records as string) || ' records made under ''' || made.label || ''', users who gain nothing by it put '
    || cast(coalesce(put_right.changes, 0) as string) || ' into another category.' as because
from claims
inner join made on made.label = claims.source_before
left join put_right on put_right.label = made.label
where claims.kind in ('source_blanked', 'source_overwritten', 'source_claimed')
