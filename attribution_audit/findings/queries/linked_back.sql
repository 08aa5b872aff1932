-- linked_back: one row a claim of a recreation whose later record says something: does it name the earlier one?
-- reads: claims, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
-- By the id's first 15 characters, in name or description: names of deals repeat, ids do not.
select
    claims.claim_id,
    case
        when contains(opportunities.name || ' ' || coalesce(opportunities.description, ''), substr(claims.related_id, 1, 15))
            then 'lowers'
        when coalesce(opportunities.description, '') = '' then 'not_checkable'
        else 'ruled_out'
    end as ruling,
    claims.record_id,
    opportunities.created_at as fact_at,
    case
        when contains(opportunities.name || ' ' || coalesce(opportunities.description, ''), substr(claims.related_id, 1, 15))
            then 'The later record names the earlier one.'
        when coalesce(opportunities.description, '') = '' then 'The later record has no description that could name the earlier one.'
        else 'The description of the later record, made on ' || iso_stamp(opportunities.created_at) || ', does not name the earlier one.'
    end as because
from claims
inner join opportunities on opportunities.opportunity_id = claims.record_id
where claims.family = 'recreation' and opportunities.name is not null and opportunities.created_at is not null
