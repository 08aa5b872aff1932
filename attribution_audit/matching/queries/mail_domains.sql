-- mail_domains: one row a company domain among the e-mail addresses of an account's contacts, its two most frequent ones
-- reads: contacts, mailbox_domains (email, domain)
-- gives: account_id, domain, place (1 for the most frequent)
with counted as (
    select c.account_id, d.domain, count(*) as contacts
    from contacts c
    join mailbox_domains d on d.email = c.email
    where c.account_id is not null
    group by c.account_id, d.domain
),

ranked as (
    select
        account_id,
        domain,
        row_number() over (partition by account_id order by contacts desc nulls last, domain nulls last) as place
    from counted
)

select account_id, domain, place
from ranked
where place <= 2
