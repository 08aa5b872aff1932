-- source_moves: one row a move of a source across: from marketing or a partner to sales or nothing, or the other way
-- reads: source_changes, recreations, bypasses
-- gives: move_id, record_id, family (lost_source, recreation), direction (away: from marketing or a partner to sales or nothing;
--        toward: the other way), actor_id, moved_at
-- Honest noise moves sources both ways; all are counted before any explanation is tried. An opportunity that was made again counts as
-- that, even if it also went past a lead.
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
    where
        shared_person_id is not null
        and not exists (select 1 from recreations where recreations.later_id = bypasses.opportunity_id)
)
select
    move_id, record_id, family,
    case when category_before in ('marketing', 'partner') then 'away' else 'toward' end as direction,
    actor_id, moved_at
from moves
where
    (category_before in ('marketing', 'partner') and category_after in ('sales', 'unknown'))
    or (category_before in ('sales', 'unknown') and category_after in ('marketing', 'partner'))
