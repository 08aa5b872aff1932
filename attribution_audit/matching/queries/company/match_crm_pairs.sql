-- match_crm_pairs: one row a pair of company mentions that the CRM itself links
-- reads: company_records, accounts
-- gives: one_no, other_no (the later record), says (1 merged, 2 converted, 3 same account that is not in the export)
with merged as (
    select loser.record_no as from_no, winner.record_no as to_no, 1 as says
    from accounts a
    join company_records loser on loser.record_type = 'Account' and loser.record_id = a.account_id
    join company_records winner on winner.record_type = 'Account' and winner.record_id = a.merged_into_id
),

converted as (
    select lead_mention.record_no as from_no, account_mention.record_no as to_no, 2 as says
    from company_records lead_mention
    join company_records account_mention
        on account_mention.record_type = 'Account' and account_mention.record_id = lead_mention.account_id
    where lead_mention.record_type = 'Lead'
),

unlisted as (
    select m.record_no, min(m.record_no) over (partition by m.account_id) as first_no
    from company_records m
    where
        m.account_id is not null
        and m.record_type in ('Contact', 'Lead')
        and not exists (select 1 from accounts a where a.account_id = m.account_id)
),

pairs as (
    select from_no, to_no, says from merged
    union all
    select from_no, to_no, says from converted
    union all
    select first_no as from_no, record_no as to_no, 3 as says from unlisted
)

select least(from_no, to_no) as one_no, greatest(from_no, to_no) as other_no, min(says) as says
from pairs
where from_no <> to_no
group by least(from_no, to_no), greatest(from_no, to_no)
