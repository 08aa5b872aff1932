-- predecessors: one row an opportunity made after another of the same person or company was closed: its immediate
-- predecessor, won or not. One that shares a person goes before one that shares only the company, then the latest closed.
-- reads: opportunities, closings, opportunity_people, opportunity_companies
-- parameters: recreation_days (whole days; pairs that share only the company are kept inside it)
-- gives: later_id, earlier_id, shared_person_id, shared_people, same_company, closed_at, gap_days
-- Where only the close date is known, the later one must have been made on a later day: the order within a day is unknown.
with person_pairs as (
    select
        later.opportunity_id as later_id,
        earlier.opportunity_id as earlier_id,
        min(later.person_id) as shared_person_id,
        count(*) as shared_people
    from opportunity_people as later
    inner join opportunity_people as earlier
        on earlier.person_id = later.person_id and earlier.opportunity_id <> later.opportunity_id
    inner join closings on closings.opportunity_id = earlier.opportunity_id
    inner join opportunities on opportunities.opportunity_id = later.opportunity_id
    where closings.closed_at < opportunities.created_at
    group by later.opportunity_id, earlier.opportunity_id
),
company_pairs as (
    select later.opportunity_id as later_id, earlier.opportunity_id as earlier_id
    from opportunity_companies as later
    inner join opportunity_companies as earlier
        on earlier.company_id = later.company_id and earlier.opportunity_id <> later.opportunity_id
    inner join closings on closings.opportunity_id = earlier.opportunity_id
    inner join opportunities on opportunities.opportunity_id = later.opportunity_id
    where
        closings.closed_at < opportunities.created_at
        and days_between(closings.closed_at, opportunities.created_at) <= $recreation_days
),
pairs as (
    select later_id, earlier_id from person_pairs
    union
    select later_id, earlier_id from company_pairs
),
ordered as (
    select
        pairs.later_id,
        pairs.earlier_id,
        person_pairs.shared_person_id,
        coalesce(person_pairs.shared_people, 0) as shared_people,
        company_pairs.later_id is not null as same_company,
        closings.closed_at,
        calendar_days_between(day_of(closings.closed_at), day_of(later.created_at)) as gap_days,
        row_number() over (
            partition by pairs.later_id
            order by
                case when person_pairs.shared_person_id is null then 1 else 0 end,
                closings.closed_at desc,
                pairs.earlier_id
        ) as place
    from pairs
    inner join opportunities as later on later.opportunity_id = pairs.later_id
    inner join opportunities as earlier on earlier.opportunity_id = pairs.earlier_id
    inner join closings on closings.opportunity_id = pairs.earlier_id
    left join person_pairs on person_pairs.later_id = pairs.later_id and person_pairs.earlier_id = pairs.earlier_id
    left join company_pairs on company_pairs.later_id = pairs.later_id and company_pairs.earlier_id = pairs.earlier_id
    where
        earlier.created_at <= later.created_at
        and not coalesce(later.is_deleted, false)
        and (closings.evidence = 'stage_history' or day_of(closings.closed_at) < day_of(later.created_at))
)
select later_id, earlier_id, shared_person_id, shared_people, same_company, closed_at, gap_days
from ordered
where place = 1
