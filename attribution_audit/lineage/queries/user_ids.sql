-- user_ids: one row a user that did or owns anything, with what the export says of them
-- reads: users, leads, opportunities, payouts, changes
-- gives: user_id, email, username, is_owner (of a lead or an opportunity),
--        deal_id, deal_at (the first opportunity that they own or are paid on, null without any)
with owners as (
    select distinct owner_id as user_id from leads where owner_id is not null
    union
    select distinct owner_id from opportunities where owner_id is not null
),
first_deal as (
    select user_id, opportunity_id as deal_id, created_at as deal_at
    from (
        select
            user_id, opportunity_id, created_at,
            row_number() over (partition by user_id order by created_at nulls last, opportunity_id nulls last) as place
        from (
            select owner_id as user_id, opportunity_id, created_at from opportunities
            union all
            select payouts.payee_id, opportunities.opportunity_id, opportunities.created_at
            from payouts
            inner join opportunities on opportunities.opportunity_id = payouts.opportunity_id
        ) as deals_of_users
        where user_id is not null
    ) as placed
    where place = 1
),
named as (
    select user_id from users
    union select user_id from owners
    union select actor_id from changes where actor_id is not null
)
select
    named.user_id,
    lower_case(users.email) as email,
    lower_case(users.username) as username,
    owners.user_id is not null as is_owner,
    first_deal.deal_id,
    first_deal.deal_at
from named
left join users on users.user_id = named.user_id
left join owners on owners.user_id = named.user_id
left join first_deal on first_deal.user_id = named.user_id
