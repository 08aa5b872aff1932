-- pattern_moves: one row a unit, a family and a direction: how many sources the unit's users moved that way
-- reads: source_moves, pattern_units
-- gives: unit_id, part, family, direction, moves
select
    pattern_units.unit_id,
    case when pattern_units.part in ('sales', 'marketing') then pattern_units.part else 'other' end as part,
    source_moves.family, source_moves.direction, count(*) as moves
from source_moves
inner join pattern_units on pattern_units.user_id = source_moves.actor_id
group by
    pattern_units.unit_id,
    case when pattern_units.part in ('sales', 'marketing') then pattern_units.part else 'other' end,
    source_moves.family, source_moves.direction
