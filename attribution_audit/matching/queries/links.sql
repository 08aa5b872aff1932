-- links: one row a pair of records that is one person or company; a lead stands before a contact, a contact before an
--     account, of one type the earlier before the later
-- reads: person_links, company_links (one_no, other_no, match_weight, match_probability, reason), person_mentions,
--     company_mentions, contacts, accounts
-- parameters: account_millibits (match weight of a contact's account, in millibits), account_probability_millionths
-- gives: record_type, record_id, other_type, other_id, kind, match_weight (bits), match_probability, reason
with found as (
    select
        one.record_type as one_type,
        one.record_id as one_id,
        other.record_type as other_type,
        other.record_id as other_id,
        'person' as kind,
        l.match_weight,
        l.match_probability,
        l.reason
    from person_links l
    join person_mentions one on one.record_no = l.one_no
    join person_mentions other on other.record_no = l.other_no
    union all
    select
        one.record_type as one_type,
        one.record_id as one_id,
        other.record_type as other_type,
        other.record_id as other_id,
        'company' as kind,
        l.match_weight,
        l.match_probability,
        l.reason
    from company_links l
    join company_mentions one on one.record_no = l.one_no
    join company_mentions other on other.record_no = l.other_no
),

turned as (
    select
        f.*,
        case
            when f.one_type = f.other_type then false
            when f.one_type = 'Account' then true
            else f.other_type = 'Lead'
        end as is_turned
    from found f
)

select
    case when is_turned then other_type else one_type end as record_type,
    case when is_turned then other_id else one_id end as record_id,
    case when is_turned then one_type else other_type end as other_type,
    case when is_turned then one_id else other_id end as other_id,
    kind,
    match_weight,
    match_probability,
    reason
from turned
union all
select
    'Contact' as record_type,
    c.contact_id as record_id,
    'Account' as other_type,
    a.account_id as other_id,
    'company' as kind,
    cast($account_millibits as double) / 1000 as match_weight,
    cast($account_probability_millionths as double) / 1000000 as match_probability,
    'contact of this account' as reason
from contacts c
join accounts a on a.account_id = c.account_id
