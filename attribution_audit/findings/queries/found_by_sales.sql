-- found_by_sales: one row a claim of a contradicted source: did sales find the person without the response?
-- reads: claims, contradictions, touchpoints, leads, contacts, conversions, first_sources, actors
-- gives: claim_id, ruling, record_id, fact_at, because
-- A response within twenty minutes of the making of a record made it. So did a form or a list that marketing or an integration entered. A
-- contact whom the conversion made, and who bears marketing's source, shows that the lead bore it too.
with brought as (
    select contradictions.record_id as claimed_id, leads.lead_id as record_id, leads.created_at, leads.created_by_id, contradictions.responded_at
    from contradictions
    inner join leads on leads.lead_id = contradictions.begun_id
    union
    select contradictions.record_id, leads.lead_id, leads.created_at, leads.created_by_id, contradictions.responded_at
    from contradictions
    inner join leads on leads.lead_id = contradictions.response_record_id
    union
    select contradictions.record_id, contacts.contact_id, contacts.created_at, contacts.created_by_id, contradictions.responded_at
    from contradictions
    inner join contacts on contacts.contact_id = contradictions.response_record_id
),
witnesses as (
    select contradictions.record_id as claimed_id, contacts.contact_id as record_id, contacts.created_at
    from contradictions
    inner join conversions on conversions.opportunity_id = contradictions.opportunity_id
    inner join contacts on contacts.contact_id = conversions.contact_id
    inner join first_sources on first_sources.record_type = 'Contact' and first_sources.record_id = contacts.contact_id
    where
        first_sources.first_category in ('marketing', 'partner')
        and not coalesce(conversions.into_existing, false)
        and abs(seconds_between(contacts.created_at, contradictions.made_at)) <= 300
),
shown as (
    select claimed_id, record_id, created_at, 'witness' as how from witnesses
    union all
    select brought.claimed_id, brought.record_id, brought.created_at, 'moment'
    from brought
    where abs(seconds_between(brought.responded_at, brought.created_at)) <= 1200
    union all
    select brought.claimed_id, brought.record_id, brought.created_at, 'entered'
    from brought
    inner join actors on actors.user_id = brought.created_by_id and actors.part in ('marketing', 'integration')
    where brought.responded_at >= plus_days(brought.created_at, -30) and brought.responded_at <= plus_days(brought.created_at, 1)
),
surest as (
    select claimed_id, record_id, created_at, how
    from (
        select
            shown.*,
            row_number() over (
                partition by claimed_id
                order by
                    case how when 'witness' then 0 when 'moment' then 1 else 2 end nulls last,
                    created_at nulls last,
                    record_id nulls last
            ) as place
        from shown
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case when surest.claimed_id is null then 'lowers' else 'ruled_out' end as ruling,
    coalesce(surest.record_id, claims.related_id) as record_id,
    coalesce(surest.created_at, claims.earlier_at) as fact_at,
    case
        when surest.how = 'witness' then 'Contact ' || surest.record_id || ', which the conversion made, bears a source of marketing or a partner.'
        when surest.how = 'moment' then 'Record ' || surest.record_id || ' was made within twenty minutes of the response.'
        when surest.how = 'entered' then 'Record ' || surest.record_id || ' was entered by an integration or by marketing, within a month of the response.'
        else 'No record of the person was made by the response: somebody may have found them without it.'
    end as because
from claims
left join surest on surest.claimed_id = claims.record_id
where claims.kind = 'source_contradicted'
