-- worked_elsewhere: one row a claim of a lead not followed up, or late: was sales already with this person or company?
-- reads: claims, entities, sales_activities, opportunity_companies, opportunities, closings
-- gives: claim_id, ruling, record_id, fact_at, because
-- Something entered with the company from a month before the hand-over until the lead was taken up (of one never taken up: until the
-- level had passed), a deal of the company that was open, or one won before. What was entered with the person explains it; with the
-- company alone it speaks for it, and so does what took the person up through another record later.
with waits as (
    select
        claims.claim_id, entities.person_id, entities.company_id, claims.earlier_at,
        case
            when claims.kind = 'late_follow_up' then claims.occurred_at
            else plus_days(claims.earlier_at, claims.level)
        end as until_at
    from claims
    inner join entities on entities.record_type = 'Lead' and entities.record_id = claims.record_id
    where claims.kind in ('never_followed_up', 'late_follow_up')
),
signs as (
    select
        waits.claim_id, 1 as rank, sales_activities.activity_id as record_id, sales_activities.entered_at as fact_at,
        sales_activities.activity_type || ' ' || sales_activities.activity_id || ' with the company was entered by sales around that time.' as because
    from waits
    inner join sales_activities on sales_activities.company_id = waits.company_id
    where
        sales_activities.entered_at >= plus_days(waits.earlier_at, -30)
        and sales_activities.entered_at < waits.until_at
    union all
    select
        waits.claim_id, 2, sales_activities.activity_id, sales_activities.entered_at,
        sales_activities.activity_type || ' ' || sales_activities.activity_id || ' with the person was entered by sales shortly before.'
    from waits
    inner join sales_activities on sales_activities.person_id = waits.person_id
    where
        sales_activities.entered_at >= plus_days(waits.earlier_at, -30)
        and sales_activities.entered_at < waits.earlier_at
    union all
    select
        waits.claim_id, 3, opportunities.opportunity_id, opportunities.created_at,
        case
            when closings.opportunity_id is null or closings.closed_at >= waits.earlier_at
                then 'Opportunity ' || opportunities.opportunity_id || ' of the company was open when the lead was handed over.'
            else 'Opportunity ' || opportunities.opportunity_id || ' of the company had been won: it was a customer.'
        end
    from waits
    inner join opportunity_companies on opportunity_companies.company_id = waits.company_id
    inner join opportunities on opportunities.opportunity_id = opportunity_companies.opportunity_id
    left join closings on closings.opportunity_id = opportunities.opportunity_id
    where
        opportunities.created_at < waits.earlier_at
        and not coalesce(opportunities.is_deleted, false)
        and (closings.opportunity_id is null or closings.closed_at >= waits.earlier_at or closings.is_won)
),
later as (
    select
        claim_id, 4 as rank, last_change_id as record_id, last_changed_at as fact_at,
        how || ' ' || last_change_id || ' took the person up through another record, after the level had passed.' as because
    from claims
    where kind = 'never_followed_up' and how is not null
),
first_signs as (
    select claim_id, rank, record_id, fact_at, because
    from (
        select
            signs.*,
            row_number() over (
                partition by claim_id
                order by case rank when 2 then 0 else rank end nulls last, fact_at nulls last, record_id nulls last, because nulls last
            ) as place
        from (select * from signs union all select * from later) as signs
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when first_signs.claim_id is null then 'ruled_out'
        when first_signs.rank = 2 then 'fits'
        else 'lowers'
    end as ruling,
    coalesce(first_signs.record_id, claims.earlier_evidence_id) as record_id,
    coalesce(first_signs.fact_at, claims.earlier_at) as fact_at,
    coalesce(
        first_signs.because,
        'The lead was handed over on ' || iso_stamp(claims.earlier_at)
        || '; from a month before it sales entered nothing with the company, and no deal of it was open or won.'
    ) as because
from claims
left join first_signs on first_signs.claim_id = claims.claim_id
where claims.kind in ('never_followed_up', 'late_follow_up')
