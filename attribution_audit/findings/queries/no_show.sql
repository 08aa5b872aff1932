-- no_show: one row a claim of a recreation whose person stands in activities: had a meeting fallen through before the close?
-- reads: claims, sales_activities, activities
-- gives: claim_id, ruling, record_id, fact_at, because
-- Entered in the month before the earlier record ended, in its own words. Rebooking explains a close, never another source.
with before_the_end as (
    select
        claims.claim_id, activities.activity_id, sales_activities.entered_at,
        lower_case(activities.subject) like '%no show%'
        or lower_case(activities.subject) like '%no-show%'
        or lower_case(activities.subject) like '%noshow%'
        or lower_case(activities.subject) like '%did not attend%'
        or lower_case(activities.subject) like '%nicht erschienen%'
        or lower_case(activities.subject) like '%reschedul%'
        or lower_case(activities.subject) like '%rebook%' as is_no_show
    from claims
    inner join sales_activities on sales_activities.person_id = claims.person_id
    inner join activities on activities.activity_id = sales_activities.activity_id
    where
        claims.family = 'recreation'
        and activities.subject is not null
        and sales_activities.entered_at <= claims.earlier_at
        and days_between(sales_activities.entered_at, claims.earlier_at) <= 30
),
shown as (
    select claim_id, activity_id, entered_at, is_no_show
    from (
        select
            before_the_end.*,
            row_number() over (
                partition by claim_id
                order by
                    case when is_no_show then 0 else 1 end nulls last,
                    entered_at desc nulls last,
                    activity_id nulls last
            ) as place
        from before_the_end
    ) as placed
    where place = 1
)
select
    claim_id,
    case when is_no_show then 'lowers' else 'ruled_out' end as ruling,
    activity_id as record_id,
    entered_at as fact_at,
    case
        when is_no_show then 'Activity ' || activity_id || ' says that a meeting fell through before the earlier record was closed.'
        else 'The last activity with the person before the close, ' || activity_id || ' of ' || iso_stamp(entered_at) || ', says nothing of a meeting that fell through.'
    end as because
from shown
