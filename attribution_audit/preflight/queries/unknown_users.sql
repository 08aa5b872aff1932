-- unknown_users: one row a field that names users: how many records name one, how many name one that no User row explains
-- reads: users, leads, contacts, opportunities, changes
-- gives: object, field, named (records), unknown (of them), unknown_ids
-- Queues (00G) own leads and are no users.
with used as (
    select 'Lead' as object, 'OwnerId' as field, owner_id as user_id, count(*) as records from leads group by owner_id
    union all
    select 'Lead', 'CreatedById', created_by_id, count(*) from leads group by created_by_id
    union all
    select 'Contact', 'CreatedById', created_by_id, count(*) from contacts group by created_by_id
    union all
    select 'Opportunity', 'OwnerId', owner_id, count(*) from opportunities group by owner_id
    union all
    select 'Opportunity', 'CreatedById', created_by_id, count(*) from opportunities group by created_by_id
    union all
    select 'history', 'CreatedById', actor_id, count(*) from changes group by actor_id
)
select
    used.object,
    used.field,
    cast(sum(used.records) as bigint) as named,
    cast(sum(case when users.user_id is null then used.records else 0 end) as bigint) as unknown,
    cast(sum(case when users.user_id is null then 1 else 0 end) as bigint) as unknown_ids
from used
left join users on users.user_id = used.user_id
where used.user_id is not null and substr(used.user_id, 1, 3) <> '00G'
group by used.object, used.field
