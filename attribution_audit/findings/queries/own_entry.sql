-- own_entry: one row a claim: did the user correct what they had entered by hand minutes before?
-- reads: claims, leads, contacts, opportunities, made_by_hand, source_changes
-- parameters: correction_minutes
-- gives: claim_id, ruling, record_id, fact_at, because
-- An entry is a record made by hand, or an earlier change. A record that a conversion made bears its lead's value, which nobody typed.
-- What rules it out is since when, and by whom, the value had been there.
with made as (
    select lead_id as record_id, created_at as entered_at, created_by_id as entered_by_id, lead_id as entry_id from leads
    union all
    select contact_id, created_at, created_by_id, contact_id from contacts
    union all
    select opportunity_id, created_at, created_by_id, opportunity_id
    from made_by_hand
    union all
    select record_id, changed_at, actor_id, change_id from source_changes
),
standing as (
    select
        claims.claim_id, entries.entry_id, entries.entered_at, entries.entered_by_id,
        row_number() over (
            partition by claims.claim_id order by entries.entered_at desc nulls last, entries.entry_id nulls last
        ) as place
    from claims
    inner join (
        select record_id, entered_at, entered_by_id, entry_id from made
        union
        select opportunity_id, created_at, created_by_id, opportunity_id from opportunities
    ) as entries on entries.record_id = claims.record_id
    where entries.entry_id <> claims.evidence_id and entries.entered_at <= claims.occurred_at
),
entries as (
    select
        claims.claim_id, made.entry_id, made.entered_at,
        row_number() over (
            partition by claims.claim_id order by made.entered_at nulls last, made.entry_id nulls last
        ) as place
    from claims
    inner join made on made.record_id = claims.record_id and made.entered_by_id = claims.actor_id
    where
        made.entry_id <> claims.evidence_id
        and seconds_between(made.entered_at, claims.occurred_at) between 0 and 60 * $correction_minutes
)
select
    claims.claim_id,
    case
        when entries.claim_id is not null then 'fits'
        when standing.claim_id is null then 'not_checkable'
        else 'ruled_out'
    end as ruling,
    coalesce(entries.entry_id, standing.entry_id, claims.evidence_id) as record_id,
    coalesce(entries.entered_at, standing.entered_at, claims.occurred_at) as fact_at,
    case
        when entries.claim_id is null and standing.claim_id is null then 'Since when the value had been there is not known.'
        when entries.claim_id is null
            then 'The value had been there since ' || iso_stamp(standing.entered_at) || ' (' || standing.entry_id || '), which is no entry of the same user minutes before.'
        else 'The user had entered the value by hand minutes before, at ' || iso_stamp(entries.entered_at) || ', and changed their own entry.'
    end as because
from claims
left join entries on entries.claim_id = claims.claim_id and entries.place = 1
left join standing on standing.claim_id = claims.claim_id and standing.place = 1
where claims.actor_id is not null
