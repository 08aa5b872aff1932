-- predecessors: one row an opportunity made after another of the same person or company was closed: its immediate predecessor,
-- won or not. One that shares a person whom the later began with goes before one that shares a person who joined it, then one that
-- shares only the company; then the latest closed.
-- reads: dated_people, dated_companies
-- parameters: recreation_days (whole days; pairs that share only the company are kept inside it)
-- gives: later_id, earlier_id, shared_person_id, shared_people, same_company, closed_at, gap_days
-- Where only the close date is known, the later one must have been made on a later day: the order within a day is unknown.
-- The latest close before each creation is found by one pass over the dates of a person or company, so that somebody with
-- thousands of deals costs no more than thousands of people with one.
with events as (
    select
        'person' as shared, person_id as shared_id, created_at as happened_at, 0 as is_close, opportunity_id, is_founding,
        cast(null as string) as close_key
    from dated_people
    where not is_deleted and created_at is not null
    union all
    select
        'person', person_id, case when is_dated then closed_at else plus_days(stamp_of(day_of(closed_at)), 1) end, 1,
        opportunity_id, false, iso_stamp(closed_at) || opportunity_id
    from dated_people
    where closed_at is not null
    union all
    select 'company', company_id, created_at, 0, opportunity_id, false, null
    from dated_companies
    where not is_deleted and created_at is not null
    union all
    select
        'company', company_id, case when is_dated then closed_at else plus_days(stamp_of(day_of(closed_at)), 1) end, 1,
        opportunity_id, false, iso_stamp(closed_at) || opportunity_id
    from dated_companies
    where closed_at is not null
),
latest as (
    select
        events.*,
        max(close_key) over (
            partition by shared, shared_id
            order by happened_at nulls last, is_close nulls last, opportunity_id nulls last, is_founding nulls last
            rows between unbounded preceding and current row
        ) as latest_close_key
    from events
),
pairs as (
    select
        opportunity_id as later_id,
        substr(latest_close_key, 21) as earlier_id,
        case when shared = 'person' then shared_id end as shared_person_id,
        is_founding,
        shared = 'company' as same_company,
        happened_at as created_at
    from latest
    where is_close = 0 and latest_close_key is not null and substr(latest_close_key, 21) <> opportunity_id
),
closes as (
    select distinct opportunity_id, closed_at from dated_people where closed_at is not null
    union
    select distinct opportunity_id, closed_at from dated_companies where closed_at is not null
),
one_each as (
    select
        pairs.later_id, pairs.earlier_id, closes.closed_at, pairs.created_at,
        coalesce(min(case when pairs.is_founding then pairs.shared_person_id end), min(pairs.shared_person_id)) as shared_person_id,
        count(pairs.shared_person_id) as shared_people,
        max(case when pairs.is_founding then 1 else 0 end) = 1 as shares_founder,
        max(case when pairs.same_company then 1 else 0 end) = 1 as same_company
    from pairs
    inner join closes on closes.opportunity_id = pairs.earlier_id
    group by pairs.later_id, pairs.earlier_id, closes.closed_at, pairs.created_at
),
ordered as (
    select
        one_each.*,
        row_number() over (
            partition by later_id
            order by
                case when shares_founder then 0 when shared_person_id is not null then 1 else 2 end nulls last,
                closed_at desc nulls last,
                earlier_id nulls last
        ) as place
    from one_each
    where shared_person_id is not null or days_between(closed_at, created_at) <= $recreation_days
)
select
    later_id, earlier_id, shared_person_id, shared_people, same_company, closed_at,
    calendar_days_between(day_of(closed_at), day_of(created_at)) as gap_days
from ordered
where place = 1
