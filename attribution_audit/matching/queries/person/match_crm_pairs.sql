-- match_crm_pairs: one row a pair of leads or contacts that the CRM itself links
-- reads: person_records, leads, contacts
-- gives: one_no, other_no (the later record), says (1 merged, 2 converted)
with named as (
    select 'Lead' as from_type, lead_id as from_id, 'Lead' as to_type, merged_into_id as to_id, 1 as says
    from leads
    where merged_into_id is not null
    union all
    select 'Contact' as from_type, contact_id as from_id, 'Contact' as to_type, merged_into_id as to_id, 1 as says
    from contacts
    where merged_into_id is not null
    union all
    select 'Lead' as from_type, lead_id as from_id, 'Contact' as to_type, converted_contact_id as to_id, 2 as says
    from leads
    where converted_contact_id is not null
),

pairs as (
    select earlier.record_no as from_no, later.record_no as to_no, n.says
    from named n
    join person_records earlier on earlier.record_type = n.from_type and earlier.record_id = n.from_id
    join person_records later on later.record_type = n.to_type and later.record_id = n.to_id
)

select least(from_no, to_no) as one_no, greatest(from_no, to_no) as other_no, min(says) as says
from pairs
where from_no <> to_no
group by least(from_no, to_no), greatest(from_no, to_no)
