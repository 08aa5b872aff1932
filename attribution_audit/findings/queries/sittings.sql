-- sittings: one row a tracked source change by a known user, with what that user changed at one sitting: changes with at most
-- ten minutes from each to the next
-- reads: source_changes, leads, contacts, opportunities
-- gives: change_id, changed_at, changes, records, of_others (changes on records that somebody else owns), other_owners, losing (changes that
--        take a source from marketing or a partner), claiming (changes that give marketing one)
with owned as (
    select lead_id as record_id, owner_id from leads
    union all
    select contact_id, owner_id from contacts
    union all
    select opportunity_id, owner_id from opportunities
),
gaps as (
    select
        source_changes.change_id, source_changes.actor_id, source_changes.record_id, source_changes.changed_at,
        case when owned.owner_id <> source_changes.actor_id then owned.owner_id end as other_owner_id,
        source_changes.category_before in ('marketing', 'partner')
        and source_changes.category_after not in ('marketing', 'partner') as is_losing,
        source_changes.category_before <> 'marketing' and source_changes.category_after = 'marketing' as is_claiming,
        lag(source_changes.changed_at) over (
            partition by source_changes.actor_id
            order by source_changes.changed_at nulls last, source_changes.change_id nulls last
        ) as changed_before_at
    from source_changes
    left join owned on owned.record_id = source_changes.record_id
    where source_changes.actor_id is not null
),
starts as (
    select
        gaps.*,
        case
            when changed_before_at is null or seconds_between(changed_before_at, changed_at) > 600 then 1
            else 0
        end as is_start
    from gaps
),
runs as (
    select
        starts.*,
        sum(is_start) over (
            partition by actor_id order by changed_at nulls last, change_id nulls last
            rows between unbounded preceding and current row
        ) as run
    from starts
),
totals as (
    select
        actor_id, run,
        count(*) as changes,
        count(distinct record_id) as records,
        count(other_owner_id) as of_others,
        count(distinct other_owner_id) as other_owners,
        cast(sum(case when is_losing then 1 else 0 end) as bigint) as losing,
        cast(sum(case when is_claiming then 1 else 0 end) as bigint) as claiming
    from runs
    group by actor_id, run
)
select
    runs.change_id, runs.changed_at, totals.changes, totals.records, totals.of_others, totals.other_owners,
    totals.losing, totals.claiming
from runs
inner join totals on totals.actor_id = runs.actor_id and totals.run = runs.run
