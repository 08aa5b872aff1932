-- entities: one row a lead, contact or account: who and what company it is
-- reads: person_records, match_clusters (record_no, first_no: records that links lead to), accounts, company_members
-- gives: record_type, record_id, person_id (null for accounts), company_id (null where no company can be told)
with records as (
    select m.record_type, m.record_id, 'person:' || earliest.record_id as person_id
    from person_records m
    left join match_clusters c on c.record_no = m.record_no
    join person_records earliest on earliest.record_no = coalesce(c.first_no, m.record_no)
    union all
    select 'Account' as record_type, account_id as record_id, cast(null as string) as person_id
    from accounts
)

select r.record_type, r.record_id, r.person_id, b.company_id
from records r
left join company_members b on b.record_type = r.record_type and b.record_id = r.record_id
