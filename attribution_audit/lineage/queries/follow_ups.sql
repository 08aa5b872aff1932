-- follow_ups: one row a lead that came to sales, with the stretch in which it was first taken up, or the last one where it never was
-- reads: sales_stretches, outreaches, activities_begin, changes, leads, closed_days
-- gives: lead_id, owner_id, team, handed_over_at, handed_over_on, evidence_id (of the hand-over), until_at, until_on (when it left these
--        hands, null where it did not), arrivals, sign_id, sign_type, sign_at (the first personal sign, null where there is none),
--        is_elsewhere (every sign stands on another record of the person, or on a deal of theirs: this lead itself nobody took up),
--        working_days (Mondays to Fridays from the hand-over until that sign, or until the lead left these hands, without holidays
--        and those on which sales as a whole did not work)
-- Each owner has the whole level: of several hand-overs the last one before the first sign counts. A lead that was taken up before
-- it came to sales stands here not at all. Nor does one handed over before the activities of sales begin. Nor does one that nobody
-- is seen to have taken up, and that was modified later, where changes of its status were not tracked.
with statuses_begin as (
    select min(changed_at) as begin_at from changes where record_type = 'Lead' and field = 'status'
),
first_signs as (
    select lead_id, sign_id, sign_type, sign_at, sign_on
    from (
        select
            lead_id, sign_id, sign_type, sign_at, sign_on,
            row_number() over (
                partition by lead_id
                order by sign_on nulls last, sign_at nulls last, sign_id nulls last, sign_type nulls last
            ) as place
        from outreaches
        where is_personal
    ) as placed
    where place = 1
),
placed as (
    select
        sales_stretches.*,
        first_signs.sign_id, first_signs.sign_type, first_signs.sign_at, first_signs.sign_on,
        row_number() over (
            partition by sales_stretches.lead_id
            order by sales_stretches.since_at desc nulls last, sales_stretches.evidence_id desc nulls last
        ) as place
    from sales_stretches
    left join first_signs on first_signs.lead_id = sales_stretches.lead_id
    where first_signs.lead_id is null or sales_stretches.since_on <= first_signs.sign_on
),
taken_up as (
    select distinct lead_id from outreaches where is_personal and is_own
),
closed as (
    select placed.lead_id, count(*) as days
    from placed
    inner join closed_days
        on closed_days.day > placed.since_on and closed_days.day <= least(placed.sign_on, placed.until_on)
    where placed.place = 1
    group by placed.lead_id
)
select
    placed.lead_id, placed.owner_id, placed.team, placed.since_at as handed_over_at, placed.since_on as handed_over_on,
    placed.evidence_id, placed.until_at, placed.until_on, placed.arrivals,
    placed.sign_id, placed.sign_type, placed.sign_at,
    placed.sign_id is not null and taken_up.lead_id is null as is_elsewhere,
    working_days_between(placed.since_on, least(placed.sign_on, placed.until_on)) - coalesce(closed.days, 0) as working_days
from placed
inner join leads on leads.lead_id = placed.lead_id
left join closed on closed.lead_id = placed.lead_id
left join taken_up on taken_up.lead_id = placed.lead_id
cross join activities_begin
cross join statuses_begin
where
    placed.place = 1
    and placed.since_at >= activities_begin.begin_at
    and (
        placed.sign_id is not null
        or coalesce(statuses_begin.begin_at <= placed.since_at, false)
        or coalesce(leads.modified_at <= plus_seconds(placed.since_at, 86400), false)
    )
