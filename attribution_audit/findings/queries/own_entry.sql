-- own_entry: one row a claim: did the user correct what they had entered by hand minutes before?
-- reads: claims, leads, contacts, opportunities
-- parameters: correction_minutes
-- gives: claim_id, ruling, record_id, fact_at, because
-- A record that a conversion made bears its lead's value, which nobody typed.
with made as (
    select lead_id as record_id, created_at, created_by_id from leads
    union all
    select contact_id, created_at, created_by_id from contacts
    union all
    select opportunity_id, created_at, created_by_id
    from opportunities
    where not exists (select 1 from leads where leads.converted_opportunity_id = opportunities.opportunity_id)
)
select
    claims.claim_id,
    case
        when
            made.created_by_id = claims.actor_id
            and seconds_between(made.created_at, claims.occurred_at) between 0 and 60 * $correction_minutes
            then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.evidence_id as record_id,
    claims.occurred_at as fact_at,
    case
        when
            made.created_by_id = claims.actor_id
            and seconds_between(made.created_at, claims.occurred_at) between 0 and 60 * $correction_minutes
            then 'The user had made the record by hand minutes before, at ' || iso_stamp(made.created_at) || ', and changed their own entry.'
        else 'The value was not an entry that the user had made by hand minutes before.'
    end as because
from claims
left join made on made.record_id = claims.record_id
