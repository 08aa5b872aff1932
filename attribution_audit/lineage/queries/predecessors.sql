-- predecessors: one row an opportunity made after another of the same person or company was closed: its immediate
-- predecessor, won or not. One that shares a person whom the later began with goes before one that shares a person who joined it, then
-- one that shares only the company; then the latest closed.
-- reads: dated_people, dated_companies
-- parameters: recreation_days (whole days; pairs that share only the company are kept inside it)
-- gives: later_id, earlier_id, shared_person_id, shared_people, same_company, closed_at, gap_days
-- Where only the close date is known, the later one must have been made on a later day: the order within a day is unknown.
with pairs as (
    select
        later.opportunity_id as later_id, earlier.opportunity_id as earlier_id, later.person_id as shared_person_id,
        later.is_founding, false as same_company, earlier.closed_at, later.created_at
    from dated_people as later
    inner join dated_people as earlier on earlier.person_id = later.person_id
    where
        earlier.opportunity_id <> later.opportunity_id
        and earlier.closed_at < later.created_at
        and earlier.created_at <= later.created_at
        and not later.is_deleted
        and (earlier.is_dated or day_of(earlier.closed_at) < day_of(later.created_at))
    union all
    select
        later.opportunity_id, earlier.opportunity_id, null, false, true, earlier.closed_at, later.created_at
    from dated_companies as later
    inner join dated_companies as earlier on earlier.company_id = later.company_id
    where
        earlier.opportunity_id <> later.opportunity_id
        and earlier.closed_at < later.created_at
        and earlier.created_at <= later.created_at
        and days_between(earlier.closed_at, later.created_at) <= $recreation_days
        and not later.is_deleted
        and (earlier.is_dated or day_of(earlier.closed_at) < day_of(later.created_at))
),
one_each as (
    select
        later_id, earlier_id, closed_at, created_at,
        coalesce(min(case when is_founding then shared_person_id end), min(shared_person_id)) as shared_person_id,
        count(shared_person_id) as shared_people,
        max(case when is_founding then 1 else 0 end) = 1 as shares_founder,
        max(case when same_company then 1 else 0 end) = 1 as same_company
    from pairs
    group by later_id, earlier_id, closed_at, created_at
),
ordered as (
    select
        one_each.*,
        row_number() over (
            partition by later_id
            order by
                case when shares_founder then 0 when shared_person_id is not null then 1 else 2 end,
                closed_at desc,
                earlier_id
        ) as place
    from one_each
)
select
    later_id, earlier_id, shared_person_id, shared_people, same_company, closed_at,
    calendar_days_between(day_of(closed_at), day_of(created_at)) as gap_days
from ordered
where place = 1
