-- estimated_sources: one row a lead and an opportunity: where it came from by the best evidence there is, findings left aside
-- reads: supported_sources, first_sources, opportunity_records, conversions, opportunities, opportunity_touchpoints, page_leads, made_by_hand, habits
-- gives: record_type, record_id, source, category, basis (history, original, first, reported; conversion, unsaid, touchpoint, page, habit)
-- In this order: the source of its own that its type has; a marketing or partner source of the record; its lead's; the earliest response
-- before it; the lead converted into its account; what deals of its type bear. A deal made from a lead that says nothing does not know
-- more than its lead: what it bears is a default of the conversion, or was put in by sales later. Renewals made from a contact's page bear
-- the contact's source: where their type has a source of its own, that counts.
with from_leads as (
    select opportunity_id, source, category
    from (
        select
            conversions.opportunity_id, supported_sources.source, supported_sources.category,
            row_number() over (
                partition by conversions.opportunity_id
                order by conversions.converted_at nulls last, conversions.lead_id nulls last
            ) as place
        from conversions
        inner join supported_sources
            on supported_sources.record_type = 'Lead' and supported_sources.record_id = conversions.lead_id
        where not coalesce(conversions.into_existing, false)
    ) as placed
    where place = 1
),
from_pages as (
    select page_leads.opportunity_id, supported_sources.source, supported_sources.category
    from page_leads
    inner join supported_sources
        on supported_sources.record_type = 'Lead' and supported_sources.record_id = page_leads.lead_id
),
copied_sources as (
    select distinct opportunity_records.opportunity_id, first_sources.reported_source as source
    from opportunity_records
    inner join first_sources
        on first_sources.record_type = 'Contact' and first_sources.record_id = opportunity_records.record_id
    where opportunity_records.record_type = 'Contact'
),
together as (
    select
        supported_sources.*,
        from_leads.source as lead_source,
        from_leads.category as lead_category,
        from_pages.source as page_source,
        from_pages.category as page_category,
        opportunity_touchpoints.campaign_source,
        opportunity_touchpoints.campaign_category,
        habits.source as habit_source,
        habits.category as habit_category,
        first_sources.reported_source,
        coalesce(
            from_leads.category = 'unknown'
            and (
                supported_sources.is_filled
                or (
                    supported_sources.basis = 'reported'
                    and first_sources.first_category in ('marketing', 'sales')
                    and first_sources.first_source = first_sources.reported_source
                )
            ), false
        ) as is_unsaid,
        case
            when
                habits.is_one
                and supported_sources.category <> 'sales'
                and (
                    supported_sources.category <> 'marketing'
                    or (supported_sources.basis = 'reported' and copied_sources.opportunity_id is not null)
                )
                then 'habit'
            when supported_sources.category in ('marketing', 'partner') then 'own'
            when from_leads.category in ('marketing', 'partner') then 'conversion'
            when supported_sources.category = 'sales' then 'own'
            when
                opportunity_touchpoints.campaign_category in ('marketing', 'partner')
                and (supported_sources.source = '' or from_leads.source is null or from_leads.source = '')
                then 'touchpoint'
            when from_pages.category is not null and supported_sources.source = '' then 'page'
            when from_leads.category = 'sales' then 'conversion'
            when habits.category is not null and supported_sources.source = '' then 'habit'
            else 'own'
        end as by_default
    from supported_sources
    inner join first_sources
        on
            first_sources.record_type = supported_sources.record_type
            and first_sources.record_id = supported_sources.record_id
    left join opportunities
        on supported_sources.record_type = 'Opportunity' and opportunities.opportunity_id = supported_sources.record_id
    left join from_leads on from_leads.opportunity_id = opportunities.opportunity_id
    left join from_pages on from_pages.opportunity_id = opportunities.opportunity_id
    left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = opportunities.opportunity_id
    left join copied_sources
        on
            copied_sources.opportunity_id = opportunities.opportunity_id
            and copied_sources.source = supported_sources.source
    left join made_by_hand on made_by_hand.opportunity_id = opportunities.opportunity_id
    left join habits
        on
            made_by_hand.opportunity_id is not null
            and habits.opportunity_type = coalesce(opportunities.opportunity_type, '')
),
chosen as (
    select
        together.*,
        case
            when not is_unsaid then by_default
            when campaign_category in ('marketing', 'partner') then 'touchpoint'
            else 'unsaid'
        end as by_what
    from together
)
select
    record_type,
    record_id,
    case by_what
        when 'conversion' then lead_source
        when 'unsaid' then lead_source
        when 'touchpoint' then campaign_source
        when 'page' then page_source
        when 'habit' then habit_source
        else source
    end as source,
    case by_what
        when 'conversion' then lead_category
        when 'unsaid' then lead_category
        when 'touchpoint' then campaign_category
        when 'page' then page_category
        when 'habit' then habit_category
        else category
    end as category,
    case when by_what = 'own' then basis else by_what end as basis
from chosen
