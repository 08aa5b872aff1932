-- source_moves: one row a move of a source between what pays the seller less and what pays more, whoever made it and whatever explains it
-- reads: source_changes, recreations, bypasses
-- gives: move_id, record_id, family (lost_source, recreation), direction (away: from marketing or a partner to sales or nothing;
--        toward: the other way), actor_id, moved_at
-- Honest noise moves sources both ways; these are counted before any explanation is tried.
with moves as (
    select
        change_id as move_id, record_id, 'lost_source' as family, category_before, category_after, actor_id,
        changed_at as moved_at
    from source_changes
    union all
    select
        later_id, later_id, 'recreation', category_before, category_after, created_by_id, created_at
    from recreations
    where shared_person_id is not null and disposition <> 'won'
    union all
    select
        opportunity_id, opportunity_id, 'recreation', category_before, category_after, created_by_id, created_at
    from bypasses
    where shared_person_id is not null
)
select
    move_id, record_id, family,
    case when category_before in ('marketing', 'partner') then 'away' else 'toward' end as direction,
    actor_id, moved_at
from moves
where
    (category_before in ('marketing', 'partner') and category_after in ('sales', 'unknown'))
    or (category_before in ('sales', 'unknown') and category_after in ('marketing', 'partner'))
