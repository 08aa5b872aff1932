-- company_links: one row a link of two company mentions
-- reads: match_links, company_records
-- gives: one_type, one_id, other_type, other_id (the later record), match_weight (bits), match_probability, reason
select
    one.record_type as one_type,
    one.record_id as one_id,
    other.record_type as other_type,
    other.record_id as other_id,
    l.match_weight,
    l.match_probability,
    l.reason
from match_links l
join company_records one on one.record_no = l.one_no
join company_records other on other.record_no = l.other_no
