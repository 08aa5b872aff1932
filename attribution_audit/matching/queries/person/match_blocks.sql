-- match_blocks: one row a record in a block: records of one block are worth comparing
-- reads: match_values (record_no, feature, value), match_sides (record_no, side)
-- gives: rule, block_key, record_no, side
with employers as (
    select record_no, feature || ' ' || value as employer
    from match_values
    where feature in ('company_id', 'company', 'domain')
),

surnames as (select record_no, value as surname from match_values where feature = 'surname'),

starts as (select record_no, value as surname_start from match_values where feature = 'surname_start'),

givens as (select record_no, value as given_root from match_values where feature = 'given_root'),

birthdays as (select record_no, value as born_on from match_values where feature = 'date_of_birth'),

addresses as (
    select record_no, feature || ' ' || value as address
    from match_values
    where feature in ('street', 'postal_code', 'city')
),

keys as (
    select record_no, feature as rule, value as block_key
    from match_values
    where feature in ('mailbox', 'phone', 'identifier', 'name_key')
    union all
    select s.record_no, 'surname and company' as rule, s.surname || '|' || e.employer as block_key
    from surnames s
    join employers e on e.record_no = s.record_no
    union all
    select g.record_no, 'given name and company' as rule, g.given_root || '|' || e.employer as block_key
    from givens g
    join employers e on e.record_no = g.record_no
    union all
    select s.record_no, 'surname and given name' as rule, s.surname || '|' || g.given_root as block_key
    from surnames s
    join givens g on g.record_no = s.record_no
    union all
    select b.record_no, 'date of birth and given name' as rule, b.born_on || '|' || g.given_root as block_key
    from birthdays b
    join givens g on g.record_no = b.record_no
    union all
    select b.record_no, 'date of birth and surname' as rule, b.born_on || '|' || s.surname_start as block_key
    from birthdays b
    join starts s on s.record_no = b.record_no
    union all
    select a.record_no, 'surname and address' as rule, a.address || '|' || s.surname_start as block_key
    from addresses a
    join starts s on s.record_no = a.record_no
    union all
    select a.record_no, 'given name and address' as rule, a.address || '|' || g.given_root as block_key
    from addresses a
    join givens g on g.record_no = a.record_no
)

select distinct k.rule, k.block_key, k.record_no, m.side
from keys k
join match_sides m on m.record_no = k.record_no
