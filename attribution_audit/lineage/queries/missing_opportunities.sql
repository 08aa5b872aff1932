-- missing_opportunities: one row an opportunity that the export does not hold, of which histories or a lead still tell
-- reads: opportunities, changes, stage_changes, leads
-- gives: opportunity_id, first_at, last_at (the first and last trace), evidence_id (of the last trace), lead_id (that was converted
--        into it), reported_source and source_id (what its own history last says of its source, and which row)
-- A conversion without an opportunity at whose moment the same user made one that is missing by now was a conversion into it: the
-- CRM clears the reference when the opportunity goes. Where one in ten of all is missing, whoever took the export was not
-- shown them, and nothing follows.
with traces as (
    select opportunity_id, changed_at, actor_id, stage_change_id as trace_id from stage_changes
    union all
    select record_id, changed_at, actor_id, change_id from changes where record_type = 'Opportunity' and grade = 'history'
),
known as (
    select distinct opportunity_id from traces
    union
    select distinct converted_opportunity_id from leads where converted_opportunity_id is not null
),
missing as (
    select known.opportunity_id
    from known
    where not exists (select 1 from opportunities where opportunities.opportunity_id = known.opportunity_id)
),
counts as (
    select
        (select count(*) from known) as known_count,
        (select count(*) from missing) as missing_count
),
placed as (
    select
        traces.opportunity_id, traces.changed_at, traces.actor_id, traces.trace_id,
        row_number() over (
            partition by traces.opportunity_id order by traces.changed_at nulls last, traces.trace_id nulls last
        ) as first_place,
        row_number() over (
            partition by traces.opportunity_id order by traces.changed_at desc nulls last, traces.trace_id nulls last
        ) as last_place
    from traces
    inner join missing on missing.opportunity_id = traces.opportunity_id
    where traces.changed_at is not null
),
firsts as (select opportunity_id, changed_at, actor_id from placed where first_place = 1),
lasts as (select opportunity_id, changed_at, trace_id from placed where last_place = 1),
conversions as (
    select record_id as lead_id, changed_at, actor_id
    from changes
    where record_type = 'Lead' and event = 'converted' and changed_at is not null
),
said as (
    select leads.lead_id, leads.converted_opportunity_id as opportunity_id, stamp_of(leads.converted_on) as converted_at
    from leads
    inner join missing on missing.opportunity_id = leads.converted_opportunity_id
    union
    select leads.lead_id, firsts.opportunity_id, conversions.changed_at
    from leads
    inner join conversions on conversions.lead_id = leads.lead_id
    inner join firsts on firsts.actor_id = conversions.actor_id and day_of(firsts.changed_at) = day_of(conversions.changed_at)
    where
        leads.converted_opportunity_id is null
        and abs(seconds_between(conversions.changed_at, firsts.changed_at)) <= 60
),
one_lead as (
    select opportunity_id, min(lead_id) as lead_id, min(converted_at) as converted_at
    from said
    group by opportunity_id
    having count(distinct lead_id) = 1
),
own_sources as (
    select record_id, change_id, value_after
    from (
        select
            record_id, change_id, value_after,
            row_number() over (partition by record_id order by changed_at desc nulls last, change_id nulls last) as place
        from changes
        where record_type = 'Opportunity' and field = 'lead_source' and value_after is not null and grade = 'history'
    ) as of_record
    where place = 1
)
select
    missing.opportunity_id,
    coalesce(firsts.changed_at, one_lead.converted_at) as first_at,
    coalesce(lasts.changed_at, one_lead.converted_at) as last_at,
    coalesce(lasts.trace_id, one_lead.lead_id) as evidence_id,
    one_lead.lead_id,
    own_sources.value_after as reported_source,
    own_sources.change_id as source_id
from missing
cross join counts
left join firsts on firsts.opportunity_id = missing.opportunity_id
left join lasts on lasts.opportunity_id = missing.opportunity_id
left join one_lead on one_lead.opportunity_id = missing.opportunity_id
left join own_sources on own_sources.record_id = missing.opportunity_id
where counts.missing_count < 5 or counts.missing_count * 10 <= counts.known_count
