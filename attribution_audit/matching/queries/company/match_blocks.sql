-- match_blocks: one row a record in a block: records of one block are worth comparing
-- reads: match_values (record_no, feature, value), match_sides (record_no, side)
-- gives: rule, block_key, record_no, side
with places as (
    select record_no, feature || ' ' || value as place
    from match_values
    where feature in ('city', 'street', 'postal_code')
),

starts as (select record_no, value as name_start from match_values where feature = 'name_start'),

keys as (
    select record_no, feature as rule, value as block_key
    from match_values
    where feature in ('name_key', 'domain', 'label', 'phone', 'identifier', 'rarest_word')
    union all
    select s.record_no, 'name and place' as rule, p.place || '|' || s.name_start as block_key
    from starts s
    join places p on p.record_no = s.record_no
)

select distinct k.rule, k.block_key, k.record_no, m.side
from keys k
join match_sides m on m.record_no = k.record_no
