-- occasions: one row a lead or opportunity and a unit that had it to lose or to gain, when it was handed over
-- reads: owned_records, pattern_units, first_sources, earned_sources, conversions, leads, opportunities, accounts
-- gives: record_type, record_id, unit_id, part (sales where any of the unit who owned it sells, else other), handed_over_at, channel (the source),
--        segment (the country, blank where not exported), category, side (marketing: a source of marketing or a partner; other: of
--        sales or none)
-- A lead stands for what it was made with; an opportunity also for what its lead bore at the conversion, or for what an earlier
-- response supports where it says nothing itself.
with bearing as (
    select
        first_sources.record_type,
        first_sources.record_id,
        case
            when first_sources.first_category in ('marketing', 'partner') then first_sources.first_source
            when converted.lead_category in ('marketing', 'partner') then converted.lead_source
            when earned_sources.basis = 'touchpoint' then earned_sources.earned_source
            else first_sources.first_source
        end as channel,
        case
            when first_sources.first_category in ('marketing', 'partner') then first_sources.first_category
            when converted.lead_category in ('marketing', 'partner') then converted.lead_category
            when earned_sources.basis = 'touchpoint' then earned_sources.earned_category
            else first_sources.first_category
        end as category
    from first_sources
    inner join earned_sources
        on earned_sources.record_type = first_sources.record_type and earned_sources.record_id = first_sources.record_id
    left join (
        select opportunity_id, lead_source, lead_category
        from (
            select
                opportunity_id, lead_source, lead_category,
                row_number() over (
                    partition by opportunity_id order by converted_at nulls last, lead_id nulls last
                ) as place
            from conversions
            where not coalesce(into_existing, false)
        ) as placed
        where place = 1
    ) as converted
        on first_sources.record_type = 'Opportunity' and converted.opportunity_id = first_sources.record_id
),
owned as (
    select
        owned_records.record_type,
        owned_records.record_id,
        pattern_units.unit_id,
        min(case when pattern_units.part = 'sales' then 0 else 1 end) as is_outside_sales,
        min(owned_records.since_at) as handed_over_at
    from owned_records
    inner join pattern_units on pattern_units.user_id = owned_records.user_id
    group by owned_records.record_type, owned_records.record_id, pattern_units.unit_id
)
select
    owned.record_type,
    owned.record_id,
    owned.unit_id,
    case when owned.is_outside_sales = 0 then 'sales' else 'other' end as part,
    owned.handed_over_at,
    coalesce(bearing.channel, '') as channel,
    coalesce(leads.country, accounts.country, '') as segment,
    bearing.category,
    case when bearing.category in ('marketing', 'partner') then 'marketing' else 'other' end as side
from owned
inner join bearing on bearing.record_type = owned.record_type and bearing.record_id = owned.record_id
left join leads on owned.record_type = 'Lead' and leads.lead_id = owned.record_id
left join opportunities on owned.record_type = 'Opportunity' and opportunities.opportunity_id = owned.record_id
left join accounts on accounts.account_id = opportunities.account_id
where bearing.category in ('marketing', 'partner', 'sales', 'unknown')
