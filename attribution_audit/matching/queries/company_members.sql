-- company_members: one row a lead, contact or account whose company can be told
-- reads: company_records, match_said (is_told: has a name or domain), match_clusters (record_no, first_no: records that
--     links lead to), contacts, leads, accounts
-- gives: record_type, record_id, company_id (named after the earliest-created member)
with mentioned as (
    select m.record_type, m.record_id, coalesce(c.first_no, m.record_no) as first_no
    from company_records m
    join match_said s on s.record_no = m.record_no
    left join match_clusters c on c.record_no = m.record_no
    where s.is_told or m.account_id is not null or m.record_type = 'Account'
),

members as (
    select m.record_type, m.record_id, m.first_no, coalesce(l.created_at, c.created_at, a.created_at) as created_at
    from mentioned m
    left join leads l on m.record_type = 'Lead' and l.lead_id = m.record_id
    left join contacts c on m.record_type = 'Contact' and c.contact_id = m.record_id
    left join accounts a on m.record_type = 'Account' and a.account_id = m.record_id
    union all
    select 'Contact' as record_type, c.contact_id as record_id, m.first_no, c.created_at
    from contacts c
    join mentioned m on m.record_type = 'Account' and m.record_id = c.account_id
),

earliest as (
    select
        first_no,
        record_id,
        row_number() over (
            partition by first_no order by created_at nulls last, record_id nulls last, record_type nulls last
        ) as place
    from members
)

select m.record_type, m.record_id, 'company:' || e.record_id as company_id
from members m
join earliest e on e.first_no = m.first_no and e.place = 1
