-- blank_by_default: one row a claim of a recreation: did the later record begin blank, as one made from the account's page does?
-- reads: claims, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case
        when claims.source_after <> '' and source_changes.change_id is null then 'ruled_out'
        when claims.record_type = 'Lead' then 'lowers'
        else 'fits'
    end as ruling,
    coalesce(source_changes.change_id, claims.record_id) as record_id,
    coalesce(source_changes.changed_at, claims.occurred_at) as fact_at,
    case
        when source_changes.change_id is not null
            then 'The later record was made without a source; it was filled in on ' || iso_stamp(source_changes.changed_at) || '.'
        when claims.source_after = '' and claims.record_type = 'Lead' then 'The later lead was entered without a source.'
        when claims.source_after = '' then 'The later record was made without a source, which is what the account''s page gives.'
        else 'The later record bears the source that it was made with.'
    end as because
from claims
left join source_changes
    on source_changes.record_id = claims.record_id and source_changes.step = 1 and source_changes.source_before = ''
where claims.family = 'recreation'
