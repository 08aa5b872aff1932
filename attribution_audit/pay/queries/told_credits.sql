-- told_credits: one row a won deal, a payee and what credits the payee with it: payout lines, splits, the team, or the deal itself
-- reads: deals, payouts, splits, team_members, deal_owners
-- gives: opportunity_id, payee_id (null where a payout line names nobody, and for a queue), origin (payout, split, team, owner), label (type
--        of the split, role in the team), percent (of the credit; null where a payout line or a split does not say it), paid (sum of
--        payout lines), lines (payout lines, splits)
-- Which of them counts is the policy's: see pay/crediting.py. A payee's instalments bear the same credit each.
with won as (
    select opportunity_id from deals where is_won
)
select
    payouts.opportunity_id,
    payouts.payee_id,
    'payout' as origin,
    '' as label,
    cast(case when count(payouts.credit_percent) = count(*) then max(payouts.credit_percent) end as decimal(18, 6)) as percent,
    cast(sum(payouts.amount) as decimal(18, 2)) as paid,
    count(*) as lines
from payouts
inner join won on won.opportunity_id = payouts.opportunity_id
group by payouts.opportunity_id, payouts.payee_id
union all
select
    splits.opportunity_id,
    splits.owner_id,
    'split',
    coalesce(splits.split_type, ''),
    cast(case when count(splits.split_percent) = count(*) then sum(splits.split_percent) end as decimal(18, 6)),
    cast(null as decimal(18, 2)),
    count(*)
from splits
inner join won on won.opportunity_id = splits.opportunity_id
where not coalesce(splits.is_deleted, false) and splits.owner_id is not null
group by splits.opportunity_id, splits.owner_id, coalesce(splits.split_type, '')
union all
select
    team_members.opportunity_id,
    team_members.user_id,
    'team',
    team_members.team_role,
    cast(null as decimal(18, 6)),
    cast(null as decimal(18, 2)),
    count(*)
from team_members
inner join won on won.opportunity_id = team_members.opportunity_id
where not coalesce(team_members.is_deleted, false) and team_members.user_id is not null and team_members.team_role is not null
group by team_members.opportunity_id, team_members.user_id, team_members.team_role
union all
select
    deal_owners.opportunity_id,
    case when substr(deal_owners.owner_id, 1, 3) = '00G' then null else deal_owners.owner_id end,
    'owner',
    '',
    cast(100 as decimal(18, 6)),
    cast(null as decimal(18, 2)),
    cast(1 as bigint)
from deal_owners
inner join won on won.opportunity_id = deal_owners.opportunity_id
