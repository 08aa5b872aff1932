-- long_before: one row a claim of a contradicted source: does the response lie long before the record?
-- reads: claims
-- gives: claim_id, ruling, record_id, fact_at, because
-- Up to 30 days it does not, beyond 90 a person may well have been found anew.
select
    claim_id,
    case when gap_days > 90 then 'fits' when gap_days > 30 then 'lowers' else 'ruled_out' end as ruling,
    related_id as record_id,
    earlier_at as fact_at,
    cast(gap_days as string) || ' day(s) lie between the response and the making of the record.' as because
from claims
where kind = 'source_contradicted'
