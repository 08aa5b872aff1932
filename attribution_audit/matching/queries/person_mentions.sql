-- person_mentions: one row a lead or contact
-- reads: leads, contacts, accounts, company_members
-- gives: record_no (in order of creation), record_type, record_id, and what is said: names, email, phones, company (a
--     contact's by its account), company_id, website, title, city, country
with mentions as (
    select
        'Lead' as record_type,
        l.lead_id as record_id,
        l.created_at,
        l.first_name,
        l.last_name,
        l.email,
        l.phone,
        l.mobile_phone,
        l.company,
        l.website,
        l.title,
        l.city,
        l.country
    from leads l
    union all
    select
        'Contact' as record_type,
        c.contact_id as record_id,
        c.created_at,
        c.first_name,
        c.last_name,
        c.email,
        c.phone,
        c.mobile_phone,
        a.name as company,
        a.website,
        c.title,
        c.city,
        c.country
    from contacts c
    left join accounts a on a.account_id = c.account_id
)

select
    row_number() over (order by m.created_at nulls last, m.record_id, m.record_type) - 1 as record_no,
    m.record_type,
    m.record_id,
    m.first_name,
    m.last_name,
    m.email,
    m.phone,
    m.mobile_phone,
    m.company,
    b.company_id,
    m.website,
    m.title,
    m.city,
    m.country
from mentions m
left join company_members b on b.record_type = m.record_type and b.record_id = m.record_id
