-- value_retired: one row a claim of an edit: had the value before been taken off the list?
-- reads: claims, source_changes, first_sources, leads, contacts, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
-- Whoever gives the value to a record later shows that it was still there. That nobody does says little of a rare value: twenty
-- records must have had it, twenty others been made since, and three users have replaced it after it was given for the last time.
with made as (
    select
        'Lead' as record_type, lead_id as record_id, created_at
    from leads
    union all
    select 'Contact', contact_id, created_at from contacts
    union all
    select 'Opportunity', opportunity_id, created_at from opportunities
),
given as (
    select
        first_sources.first_source as label, made.record_id as evidence_id, made.created_at as given_at, true as is_made
    from made
    inner join first_sources
        on first_sources.record_type = made.record_type and first_sources.record_id = made.record_id
    where made.created_at is not null and first_sources.first_source <> ''
    union all
    select source_after, change_id, changed_at, false from source_changes where source_after <> ''
),
counted as (
    select label, count(*) as times from given group by label
),
last_given as (
    select placed.label, placed.evidence_id, placed.given_at, counted.times
    from (
        select
            given.*,
            row_number() over (partition by label order by given_at desc nulls last, evidence_id nulls last) as place
        from given
    ) as placed
    inner join counted on counted.label = placed.label
    where placed.place = 1
),
asked as (
    select distinct last_given.label, last_given.given_at
    from claims
    inner join last_given on last_given.label = claims.source_before
),
since as (
    select asked.label, count(*) as made_since
    from asked
    inner join given on given.given_at > asked.given_at and given.is_made
    group by asked.label
),
replaced as (
    select asked.label, count(distinct source_changes.actor_id) as replacers
    from asked
    inner join source_changes on source_changes.source_before = asked.label and source_changes.changed_at > asked.given_at
    group by asked.label
)
select
    claims.claim_id,
    case
        when last_given.given_at > claims.occurred_at then 'ruled_out'
        when last_given.times >= 20 and since.made_since >= 20 and replaced.replacers >= 3 then 'fits'
        else 'not_checkable'
    end as ruling,
    last_given.evidence_id as record_id,
    last_given.given_at as fact_at,
    case
        when last_given.given_at > claims.occurred_at
            then '''' || last_given.label || ''' was still given afterwards, the last time on ' || iso_stamp(last_given.given_at) || ' (' || last_given.evidence_id || ').'
        when last_given.times >= 20 and since.made_since >= 20 and replaced.replacers >= 3
            then '''' || last_given.label || ''' was given for the last time on ' || iso_stamp(last_given.given_at) || ', and several users replaced it since.'
        else 'No record was given ''' || last_given.label || ''' after ' || iso_stamp(last_given.given_at) || '; that is too little to tell whether it could still be chosen.'
    end as because
from claims
inner join last_given on last_given.label = claims.source_before
left join since on since.label = last_given.label
left join replaced on replaced.label = last_given.label
where claims.kind in ('source_blanked', 'source_overwritten', 'source_claimed')
