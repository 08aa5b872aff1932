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
),

days as (
    select coalesce(day_of(created_at), cast('9999-12-31' as date)) as created_on, count(*) as records
    from mentions
    group by coalesce(day_of(created_at), cast('9999-12-31' as date))
),

numbered_days as (  -- no window goes over all records, which no cluster could share out
    select
        created_on,
        cast(
            sum(records) over (
                order by created_on nulls last rows between unbounded preceding and current row
            ) as bigint
        ) - records as records_before
    from days
)

select
    d.records_before + row_number() over (
        partition by coalesce(day_of(m.created_at), cast('9999-12-31' as date))
        order by m.created_at nulls last, m.record_id nulls last, m.record_type nulls last
    ) - 1 as record_no,
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
join numbered_days d on d.created_on = coalesce(day_of(m.created_at), cast('9999-12-31' as date))
left join company_members b on b.record_type = m.record_type and b.record_id = m.record_id
