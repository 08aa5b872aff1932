-- earned_sources: one row a lead and an opportunity: the source that history, its lead or a response supports
-- reads: first_sources, source_losses, conversions, opportunity_touchpoints, source_values
-- gives: record_type, record_id, earned_source, earned_category, basis (history, original, conversion, touchpoint, reported), basis_id
-- Where the record says nothing now, a field that keeps the first source counts.
-- A source in a marketing or partner category that the record was made with stands, then its lead's, then the earliest response's.
with losses as (
    select record_id, min(left_at) as left_at from source_losses group by record_id
),
lost as (
    select source_losses.record_id, min(source_losses.source_before) as source_before,
        min(source_losses.category_before) as category_before, min(source_losses.change_id) as change_id
    from source_losses
    inner join losses on losses.record_id = source_losses.record_id and losses.left_at = source_losses.left_at
    group by source_losses.record_id
),
from_lead as (
    select opportunity_id, lead_id, lead_source, lead_category
    from (
        select
            conversions.opportunity_id, conversions.lead_id,
            coalesce(lost.source_before, conversions.lead_source) as lead_source,
            coalesce(lost.category_before, conversions.lead_category) as lead_category,
            row_number() over (
                partition by conversions.opportunity_id
                order by conversions.converted_at nulls last, conversions.lead_id nulls last
            ) as place
        from conversions
        left join lost on lost.record_id = conversions.lead_id
        where not coalesce(conversions.into_existing, false)
    ) as placed
    where place = 1
)
select
    first_sources.record_type,
    first_sources.record_id,
    case
        when lost.record_id is not null then lost.source_before
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then first_sources.original_source
        when first_sources.reported_category in ('marketing', 'partner') then first_sources.reported_source
        when from_lead.lead_category in ('marketing', 'partner') then from_lead.lead_source
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and opportunity_touchpoints.campaign_category in ('marketing', 'partner')
            then opportunity_touchpoints.campaign_source
        else first_sources.reported_source
    end as earned_source,
    case
        when lost.record_id is not null then lost.category_before
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then first_sources.original_category
        when first_sources.reported_category in ('marketing', 'partner') then first_sources.reported_category
        when from_lead.lead_category in ('marketing', 'partner') then from_lead.lead_category
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and opportunity_touchpoints.campaign_category in ('marketing', 'partner')
            then opportunity_touchpoints.campaign_category
        else first_sources.reported_category
    end as earned_category,
    case
        when lost.record_id is not null then 'history'
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then 'original'
        when first_sources.reported_category in ('marketing', 'partner') then 'reported'
        when from_lead.lead_category in ('marketing', 'partner') then 'conversion'
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and opportunity_touchpoints.campaign_category in ('marketing', 'partner')
            then 'touchpoint'
        else 'reported'
    end as basis,
    case
        when lost.record_id is not null then lost.change_id
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then first_sources.record_id
        when first_sources.reported_category in ('marketing', 'partner') then first_sources.record_id
        when from_lead.lead_category in ('marketing', 'partner') then from_lead.lead_id
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and opportunity_touchpoints.campaign_category in ('marketing', 'partner')
            then opportunity_touchpoints.touchpoint_id
        else first_sources.record_id
    end as basis_id
from first_sources
left join lost on lost.record_id = first_sources.record_id
left join from_lead
    on first_sources.record_type = 'Opportunity' and from_lead.opportunity_id = first_sources.record_id
left join opportunity_touchpoints
    on first_sources.record_type = 'Opportunity' and opportunity_touchpoints.opportunity_id = first_sources.record_id
where first_sources.record_type in ('Lead', 'Opportunity')
