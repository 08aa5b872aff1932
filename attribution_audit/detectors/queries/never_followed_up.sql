-- never_followed_up: one row a lead that nobody took up, although it was in the hands of sales for as long as the service level says
-- reads: follow_ups, first_sources
-- parameters: never_days (whole days), as_of (when the export was taken), zone (whose midnight begins a day)
-- gives: columns of a claim
-- A fault is the team's: no user stands in it. Where the person was taken up through another record, and only after the level had passed,
-- this lead was not: an audit of half a year later says of it what one of the next month says.
select
    'never_followed_up' as kind,
    'Lead' as record_type,
    follow_ups.lead_id as record_id,
    follow_ups.handed_over_at as occurred_at,
    coalesce(first_sources.reported_source, '') as source_before,
    coalesce(first_sources.reported_category, 'unlisted') as category_before,
    coalesce(first_sources.reported_source, '') as source_after,
    coalesce(first_sources.reported_category, 'unlisted') as category_after,
    'records' as grade,
    iso_stamp(follow_ups.handed_over_at) as act_key,
    follow_ups.evidence_id as evidence_id,
    coalesce(follow_ups.sign_at, follow_ups.handed_over_at) as last_changed_at,
    coalesce(follow_ups.sign_id, follow_ups.evidence_id) as last_change_id,
    follow_ups.handed_over_at as earlier_at,
    follow_ups.evidence_id as earlier_evidence_id,
    calendar_days_between(
        follow_ups.handed_over_on,
        coalesce(day_of(local_of(follow_ups.sign_at, $zone)), least(follow_ups.until_on, day_of(local_of($as_of, $zone))))
    ) as gap_days,
    follow_ups.sign_type as how,
    follow_ups.team as team,
    cast($never_days as bigint) as level
from follow_ups
left join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = follow_ups.lead_id
where
    (
        follow_ups.sign_id is null
        and calendar_days_between(follow_ups.handed_over_on, least(follow_ups.until_on, day_of(local_of($as_of, $zone)))) > $never_days
    )
    or (
        follow_ups.is_elsewhere
        and calendar_days_between(follow_ups.handed_over_on, day_of(local_of(follow_ups.sign_at, $zone))) > $never_days
    )
