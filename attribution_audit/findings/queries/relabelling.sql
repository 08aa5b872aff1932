-- relabelling: one row a claim: is it only another label for the same thing?
-- reads: claims, source_changes, first_sources, actors
-- gives: claim_id, ruling, record_id, fact_at, because
-- Two labels may be one category by the policy; or the company replaced the one by the other, which the policy does not know: users who
-- are not in sales did so on ten records or more, and on at least half of those made with the old label.
with made as (
    select first_source as label, count(*) as records
    from first_sources
    where first_source <> ''
    group by first_source
),
replaced as (
    select
        source_changes.source_before, source_changes.source_after, count(distinct source_changes.record_id) as records
    from source_changes
    inner join actors on actors.user_id = source_changes.actor_id and actors.part <> 'sales'
    where source_changes.source_after <> ''
    group by source_changes.source_before, source_changes.source_after
),
told as (
    select
        claims.claim_id, claims.category_before, claims.category_after, claims.last_change_id, claims.last_changed_at,
        replaced.records,
        coalesce(replaced.records >= 10 and replaced.records * 2 >= made.records, false) as is_replaced
    from claims
    left join replaced
        on replaced.source_before = claims.source_before and replaced.source_after = claims.source_after
    left join made on made.label = claims.source_before
)
select
    claim_id,
    case when category_before = category_after then 'clears' when is_replaced then 'fits' else 'ruled_out' end as ruling,
    last_change_id as record_id,
    last_changed_at as fact_at,
    case
        when is_replaced and category_before <> category_after
            then 'Users who are not in sales made the same replacement on ' || cast(records as string) || ' records, most of those that bore the value.'
        else 'The policy puts the source before under ' || category_before || ' and the one after under ' || category_after || '.'
    end as because
from told
