-- late_follow_up: one row a lead that somebody first took up later than the service level allows
-- reads: follow_ups, first_sources
-- parameters: follow_up_days (working days), never_days (whole days, null without such a level), zone (whose midnight begins a day)
-- gives: columns of a claim
-- A fault is the team's: no user stands in it.
select
    'late_follow_up' as kind,
    'Lead' as record_type,
    follow_ups.lead_id as record_id,
    follow_ups.sign_at as occurred_at,
    coalesce(first_sources.reported_source, '') as source_before,
    coalesce(first_sources.reported_category, 'unlisted') as category_before,
    coalesce(first_sources.reported_source, '') as source_after,
    coalesce(first_sources.reported_category, 'unlisted') as category_after,
    'records' as grade,
    iso_stamp(follow_ups.handed_over_at) as act_key,
    follow_ups.sign_id as evidence_id,
    follow_ups.sign_at as last_changed_at,
    follow_ups.sign_id as last_change_id,
    follow_ups.handed_over_at as earlier_at,
    follow_ups.evidence_id as earlier_evidence_id,
    follow_ups.working_days as gap_days,
    follow_ups.sign_type as how,
    follow_ups.team as team,
    cast($follow_up_days as bigint) as level
from follow_ups
left join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = follow_ups.lead_id
where
    follow_ups.sign_id is not null
    and follow_ups.working_days > $follow_up_days
    and not coalesce(
        follow_ups.is_elsewhere
        and calendar_days_between(follow_ups.handed_over_on, day_of(local_of(follow_ups.sign_at, $zone))) > cast($never_days as bigint),
        false
    )
