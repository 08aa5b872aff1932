-- sales_first: one row a claim: was somebody in sales in touch, by what they entered at the time, before marketing's first evidence?
-- reads: claims, claim_context, claim_people, sales_activities
-- parameters: attribution_days
-- gives: claim_id, ruling, record_id, fact_at, because
-- With the same person it explains the claim. With another person of the company it speaks against it and explains nothing. That
-- nothing is on record before says something only of somebody whose activities are: either the first one with the person was entered
-- later, or whoever acted or is paid entered others by then.
with with_person as (
    select claim_id, activity_id, activity_type, entered_at, entered_by_id
    from (
        select
            claim_people.claim_id,
            sales_activities.activity_id,
            sales_activities.activity_type,
            sales_activities.entered_at,
            sales_activities.entered_by_id,
            row_number() over (
                partition by claim_people.claim_id
                order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
            ) as place
        from claim_people
        inner join claim_context on claim_context.claim_id = claim_people.claim_id
        inner join sales_activities on sales_activities.person_id = claim_people.person_id
        where
            sales_activities.entered_at < claim_context.sales_first_until
            and days_between(sales_activities.entered_at, claim_context.sales_first_until) <= $attribution_days
    ) as placed
    where place = 1
),
with_company as (
    select claim_id, activity_id, activity_type, entered_at, entered_by_id
    from (
        select
            claim_context.claim_id,
            sales_activities.activity_id,
            sales_activities.activity_type,
            sales_activities.entered_at,
            sales_activities.entered_by_id,
            row_number() over (
                partition by claim_context.claim_id
                order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
            ) as place
        from claim_context
        inner join sales_activities on sales_activities.company_id = claim_context.company_id
        where
            sales_activities.entered_at < claim_context.sales_first_until
            and days_between(sales_activities.entered_at, claim_context.sales_first_until) <= $attribution_days
    ) as placed
    where place = 1
),
logged as (
    select
        sales_activities.activity_id, sales_activities.activity_type, sales_activities.person_id, sales_activities.entered_by_id,
        sales_activities.entered_at,
        row_number() over (
            partition by sales_activities.person_id
            order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
        ) as place_of_person,
        row_number() over (
            partition by sales_activities.entered_by_id
            order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
        ) as place_of_user
    from sales_activities
    where sales_activities.activity_type in ('Task', 'Event')
),
later as (
    select claim_id, activity_id, activity_type, entered_at
    from (
        select
            claim_people.claim_id, logged.activity_id, logged.activity_type, logged.entered_at,
            row_number() over (
                partition by claim_people.claim_id order by logged.entered_at nulls last, logged.activity_id nulls last
            ) as place
        from claim_people
        inner join logged on logged.person_id = claim_people.person_id and logged.place_of_person = 1
        inner join claim_context on claim_context.claim_id = claim_people.claim_id
        where logged.entered_at >= claim_context.sales_first_until
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when with_person.claim_id is not null then 'clears'
        when with_company.claim_id is not null then 'lowers'
        when later.claim_id is null and users_first.activity_id is null then 'not_checkable'
        else 'ruled_out'
    end as ruling,
    coalesce(
        with_person.activity_id, with_company.activity_id, later.activity_id, users_first.activity_id,
        claim_context.first_marketing_id
    ) as record_id,
    coalesce(
        with_person.entered_at, with_company.entered_at, later.entered_at, users_first.entered_at,
        claim_context.first_marketing_at
    ) as fact_at,
    case
        when with_person.claim_id is not null
            then with_person.activity_type || ' ' || with_person.activity_id || ' with the same person was entered before the first response.'
        when with_company.claim_id is not null
            then with_company.activity_type || ' ' || with_company.activity_id || ' with another person of the company was entered before the first response.'
        when later.claim_id is not null
            then 'The first that sales entered with the person, ' || later.activity_type || ' ' || later.activity_id || ', is of ' || iso_stamp(later.entered_at) || '; the first response or campaign lead is of ' || iso_stamp(claim_context.first_marketing_at) || '.'
        when users_first.activity_id is not null
            then 'The first response or campaign lead is of ' || iso_stamp(claim_context.first_marketing_at) || '; user ' || users_first.entered_by_id || ' has entered activities since ' || iso_stamp(users_first.entered_at) || ', before that none with these people.'
        else 'Neither with these people nor by the user concerned does the export hold an activity of the time.'
    end as because
from claims
inner join claim_context on claim_context.claim_id = claims.claim_id
left join with_person on with_person.claim_id = claims.claim_id
left join with_company on with_company.claim_id = claims.claim_id
left join later on later.claim_id = claims.claim_id
left join logged as users_first
    on
        users_first.entered_by_id = coalesce(claims.actor_id, claim_context.payee_id)
        and users_first.place_of_user = 1
        and users_first.entered_at <= claim_context.first_marketing_at
where claim_context.first_marketing_at is not null
