-- chance_counts: one row a way in which the sources of pairs go, in a month and a class of accounts: how many pairs
-- reads: chance_pairs
-- gives: kind, likeness, month, volume, category_before, category_after, pairs, unpaid (of them made by users paid on no deal), early (made
--        before the rules changed)
select
    kind, likeness, month, volume, category_before, category_after,
    count(*) as pairs,
    cast(sum(case when is_unpaid then 1 else 0 end) as bigint) as unpaid,
    cast(sum(case when is_early then 1 else 0 end) as bigint) as early
from chance_pairs
group by kind, likeness, month, volume, category_before, category_after
