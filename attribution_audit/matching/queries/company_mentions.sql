-- company_mentions: one row an account, a lead's company, or the company of a contact whose account is not in the export
-- reads: accounts, leads, contacts, mail_domains, mailbox_domains (email, domain)
-- gives: record_no (in order of creation), record_type, record_id, account_id (that the CRM names), site ("no" where the
--     city is a person's), and what is said: company, website, mail_domain, second_mail_domain, phone, city, country
with mentions as (
    select
        'Account' as record_type,
        a.account_id as record_id,
        a.created_at,
        a.account_id,
        'yes' as site,
        a.name as company,
        a.website,
        first_domain.domain as mail_domain,
        second_domain.domain as second_mail_domain,
        a.phone,
        a.city,
        a.country
    from accounts a
    left join mail_domains first_domain on first_domain.account_id = a.account_id and first_domain.place = 1
    left join mail_domains second_domain on second_domain.account_id = a.account_id and second_domain.place = 2
    union all
    select
        'Lead' as record_type,
        l.lead_id as record_id,
        l.created_at,
        l.converted_account_id as account_id,
        'no' as site,
        l.company,
        l.website,
        d.domain as mail_domain,
        cast(null as string) as second_mail_domain,
        l.phone,
        l.city,
        l.country
    from leads l
    left join mailbox_domains d on d.email = l.email
    union all
    select
        'Contact' as record_type,
        c.contact_id as record_id,
        c.created_at,
        c.account_id,
        'no' as site,
        cast(null as string) as company,
        cast(null as string) as website,
        d.domain as mail_domain,
        cast(null as string) as second_mail_domain,
        cast(null as string) as phone,
        c.city,
        c.country
    from contacts c
    left join mailbox_domains d on d.email = c.email
    where not exists (select 1 from accounts a where a.account_id = c.account_id)
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
    m.account_id,
    m.site,
    m.company,
    m.website,
    m.mail_domain,
    m.second_mail_domain,
    m.phone,
    m.city,
    m.country
from mentions m
join numbered_days d on d.created_on = coalesce(day_of(m.created_at), cast('9999-12-31' as date))
