-- beyond_window: one row a claim of a recreation: do the two lie so far apart that they need not belong together?
-- reads: claims
-- parameters: recreation_days
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claim_id,
    case when gap_days is null then 'not_checkable' when gap_days > $recreation_days then 'lowers' else 'ruled_out' end as ruling,
    earlier_evidence_id as record_id,
    earlier_at as fact_at,
    case
        when gap_days is null then 'Nobody knows when the earlier record went.'
        when gap_days > $recreation_days
            then cast(gap_days as string) || ' days lie between the two, more than the policy''s ' || cast($recreation_days as string) || '.'
        else cast(gap_days as string) || ' days lie between the two, within the policy''s ' || cast($recreation_days as string) || '.'
    end as because
from claims
where family = 'recreation'
