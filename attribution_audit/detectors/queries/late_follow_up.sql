-- late_follow_up: one row a lead that somebody first took up later than the service level allows
-- reads: follow_ups, first_sources
-- parameters: follow_up_days (working days)
-- gives: the columns of a claim, and the team and the level
-- A fault is the team's: no user stands in it.
select
    'late_follow_up' as kind,
    'Lead' as record_type,
    follow_ups.lead_id as record_id,
    cast(null as string) as related_type,
    cast(null as string) as related_id,
    cast(null as string) as opportunity_id,
    cast(null as string) as actor_id,
    follow_ups.sign_at as occurred_at,
    coalesce(first_sources.reported_source, '') as source_before,
    coalesce(first_sources.reported_category, 'unlisted') as category_before,
    coalesce(first_sources.reported_source, '') as source_after,
    coalesce(first_sources.reported_category, 'unlisted') as category_after,
    'records' as grade,
    iso_stamp(follow_ups.handed_over_at) as act_key,
    cast(null as string) as bulk_id,
    cast(null as string) as person_id,
    follow_ups.sign_id as evidence_id,
    follow_ups.sign_at as last_changed_at,
    follow_ups.sign_id as last_change_id,
    cast(null as string) as last_actor_id,
    cast(null as timestamp) as restored_at,
    cast(null as string) as restored_by_id,
    cast(null as string) as restored_change_id,
    cast(1 as bigint) as steps,
    follow_ups.handed_over_at as earlier_at,
    cast(null as string) as earlier_by_id,
    follow_ups.evidence_id as earlier_evidence_id,
    follow_ups.working_days as gap_days,
    follow_ups.sign_type as how,
    cast(null as timestamp) as not_before,
    cast(null as string) as modifier_id,
    follow_ups.team as team,
    cast($follow_up_days as bigint) as level
from follow_ups
left join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = follow_ups.lead_id
where follow_ups.sign_id is not null and follow_ups.working_days > $follow_up_days
