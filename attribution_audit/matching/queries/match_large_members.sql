-- match_large_members: one row a record in a block too large to compare all its pairs, with what it says
-- reads: match_keys, match_key_sizes, match_said, match_twin_links
-- gives: block_key, record_no, said, keys
select k.block_key, k.record_no, s.said, s.keys
from match_keys k
join match_key_sizes b on b.block_key = k.block_key and b.is_large
join match_said s on s.record_no = k.record_no
where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
