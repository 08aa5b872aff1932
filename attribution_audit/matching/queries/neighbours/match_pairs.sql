-- match_pairs: one row a pair of records that share a place, a company or a number, some of them, from which is learnt
--     what strangers show who do; what the CRM links is left out, since it copies what it converts
-- reads: match_neighbours, match_crm_pairs
-- gives: one_no, other_no (the later record), says (0: whatever the CRM links)
select distinct n.one_no, n.other_no, 0 as says
from match_neighbours n
where not exists (select 1 from match_crm_pairs c where c.one_no = n.one_no and c.other_no = n.other_no)
