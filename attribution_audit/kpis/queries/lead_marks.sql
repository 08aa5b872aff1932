-- lead_marks: one row a lead and a list of the policy that it is held against: whether it is on it
-- reads: leads, listed, mailbox_domains, status_values
-- gives: lead_id, list (free_mail, disqualified, student, competitor, unreachable, fit), is_on
-- A lead without the field that a list is about is not held against it. Students: a word of the list in title or mailbox. Competitors: the
-- company, or the domain of the mailbox. Free mail: known domains, and those of the policy. Fit: the country, where the policy lists any, and a word of the title, where it lists any.
with lists as (
    select distinct list from listed
),
keyed as (
    select
        lead_id, label_key(title) as title, label_key(company) as company, lower_case(email) as email, label_key(status) as status,
        label_key(country) as country
    from leads
),
hits as (
    select distinct keyed.lead_id, listed.list
    from keyed
    inner join listed
        on
            (listed.list = 'student' and (contains(coalesce(keyed.title, ''), listed.value) or contains(coalesce(keyed.email, ''), listed.value)))
            or (listed.list = 'competitor' and (keyed.company = listed.value or contains(coalesce(keyed.email, ''), '@' || listed.value)))
            or (listed.list = 'unreachable' and keyed.status = listed.value)
            or (listed.list = 'fit_country' and keyed.country = listed.value)
            or (listed.list = 'fit_title' and contains(coalesce(keyed.title, ''), listed.value))
),
fit_lists as (
    select
        (select count(*) from lists where list = 'fit_country') as countries,
        (select count(*) from lists where list = 'fit_title') as titles
)
select keyed.lead_id, 'free_mail' as list, mailbox_domains.domain is null or listed.value is not null as is_on
from keyed
inner join leads on leads.lead_id = keyed.lead_id
left join mailbox_domains on mailbox_domains.email = leads.email
left join listed on listed.list = 'free_mail' and listed.value = label_key(mailbox_domains.domain)
where leads.email is not null
union all
select keyed.lead_id, 'disqualified', coalesce(status_values.is_disqualified, false)
from keyed
inner join leads on leads.lead_id = keyed.lead_id
left join status_values on status_values.label = leads.status
where leads.status is not null
union all
select keyed.lead_id, lists.list, hits.lead_id is not null
from keyed
inner join lists
    on
        (lists.list = 'student' and coalesce(keyed.title, keyed.email) is not null)
        or (lists.list = 'competitor' and coalesce(keyed.company, keyed.email) is not null)
        or (lists.list = 'unreachable' and keyed.status is not null)
left join hits on hits.lead_id = keyed.lead_id and hits.list = lists.list
union all
select
    keyed.lead_id, 'fit',
    (fit_lists.countries = 0 or countries.lead_id is not null) and (fit_lists.titles = 0 or titles.lead_id is not null)
from keyed
cross join fit_lists
left join hits as countries on countries.lead_id = keyed.lead_id and countries.list = 'fit_country'
left join hits as titles on titles.lead_id = keyed.lead_id and titles.list = 'fit_title'
where
    fit_lists.countries + fit_lists.titles > 0
    and (fit_lists.countries = 0 or keyed.country is not null)
    and (fit_lists.titles = 0 or keyed.title is not null)
