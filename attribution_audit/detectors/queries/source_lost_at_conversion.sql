-- source_lost_at_conversion: one row an opportunity made with a sales, unknown or blank source out of a lead that bore one of
-- marketing or a partner
-- reads: conversions, first_sources
-- gives: the columns of a claim
-- Where the opportunity bears a marketing or partner source by now, somebody or something filled it in, and nothing is lost.
-- No history row exists for a value set at creation: nobody is named.
select
    'source_lost_at_conversion' as kind,
    'Opportunity' as record_type,
    opportunity_id as record_id,
    'Lead' as related_type,
    lead_id as related_id,
    opportunity_id,
    cast(null as string) as actor_id,
    converted_at as occurred_at,
    lead_source as source_before,
    lead_category as category_before,
    opportunity_source as source_after,
    opportunity_category as category_after,
    'records' as grade,
    '' as act_key,
    cast(null as string) as bulk_id,
    cast(null as string) as person_id,
    evidence_id,
    converted_at as last_changed_at,
    evidence_id as last_change_id,
    cast(null as string) as last_actor_id,
    cast(null as timestamp) as restored_at,
    cast(null as string) as restored_by_id,
    cast(null as string) as restored_change_id,
    cast(1 as bigint) as steps,
    cast(null as timestamp) as earlier_at,
    cast(null as string) as earlier_by_id,
    cast(null as string) as earlier_evidence_id,
    cast(null as bigint) as gap_days,
    cast(null as string) as how,
    cast(null as timestamp) as not_before,
    cast(null as string) as modifier_id
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
