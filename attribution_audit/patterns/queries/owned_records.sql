-- owned_records: one row a lead or opportunity and a user who owned it, with since when; queues are no users
-- reads: leads, opportunities, changes
-- gives: record_type, record_id, user_id, since_at (the first time, where the user owned it several times)
-- Owner changes are followed where tracked history holds them as ids; without it the present owner stands for all time.
with moves as (
    select
        record_type, record_id, changed_at, change_id,
        reference_id(value_before) as before_id, reference_id(value_after) as after_id
    from changes
    where
        record_type in ('Lead', 'Opportunity')
        and field = 'owner'
        and event = 'changed'
        and changed_at is not null
        and looks_like_id(value_before)
        and looks_like_id(value_after)
),
first_moves as (
    select record_id, before_id
    from (
        select
            record_id, before_id,
            row_number() over (partition by record_id order by changed_at nulls last, change_id nulls last) as place
        from moves
    ) as placed
    where place = 1
),
spells as (
    select 'Lead' as record_type, leads.lead_id as record_id,
        coalesce(first_moves.before_id, leads.owner_id) as user_id, leads.created_at as since_at
    from leads
    left join first_moves on first_moves.record_id = leads.lead_id
    where leads.merged_into_id is null
    union all
    select 'Opportunity', opportunities.opportunity_id,
        coalesce(first_moves.before_id, opportunities.owner_id), opportunities.created_at
    from opportunities
    left join first_moves on first_moves.record_id = opportunities.opportunity_id
    union all
    select moves.record_type, moves.record_id, moves.after_id, moves.changed_at
    from moves
    left join leads on leads.lead_id = moves.record_id
    where leads.merged_into_id is null
)
select record_type, record_id, user_id, min(since_at) as since_at
from spells
where user_id is not null and substr(user_id, 1, 3) <> '00G' and since_at is not null
group by record_type, record_id, user_id
