-- source_lost_at_conversion: one row an opportunity made with a sales, unknown or blank source out of a lead that bore one of
-- marketing or a partner
-- reads: conversions, first_sources
-- gives: columns of a claim
-- Where the opportunity bears a marketing or partner source by now, somebody or something filled it in, and nothing is lost.
-- No history row exists for a value set at creation: nobody is named.
select
    'source_lost_at_conversion' as kind,
    'Opportunity' as record_type,
    opportunity_id as record_id,
    'Lead' as related_type,
    lead_id as related_id,
    opportunity_id,
    converted_at as occurred_at,
    lead_source as source_before,
    lead_category as category_before,
    opportunity_source as source_after,
    opportunity_category as category_after,
    'records' as grade,
    '' as act_key,
    evidence_id,
    converted_at as last_changed_at,
    evidence_id as last_change_id
from (
    select
        conversions.*,
        row_number() over (
            partition by opportunity_id
            order by
                case when lead_category in ('marketing', 'partner') then 0 else 1 end nulls last,
                converted_at nulls last,
                lead_id nulls last
        ) as place
    from conversions
) as placed
where
    place = 1
    and lead_category in ('marketing', 'partner')
    and opportunity_category in ('sales', 'unknown')
    and not exists (
        select 1
        from first_sources
        where
            first_sources.record_type = 'Opportunity'
            and first_sources.record_id = placed.opportunity_id
            and first_sources.reported_category in ('marketing', 'partner')
    )
