-- loaded_anew: one row a claim of a source that no change shows as lost: is one of its records a copy of a deleted one under another id?
-- reads: claims, leads, opportunities, entities
-- gives: claim_id, ruling, record_id, fact_at, because
-- A copy bears the moment of making of the deleted record, and its name or its person. Two that were made by hand share no second.
with copies as (
    select
        kept.opportunity_id as record_id, kept.created_at, gone.opportunity_id as copied_id
    from opportunities as kept
    inner join opportunities as gone on gone.created_at = kept.created_at and gone.name = kept.name
    where not coalesce(kept.is_deleted, false) and gone.is_deleted
    union all
    select kept.lead_id, kept.created_at, gone.lead_id
    from leads as kept
    inner join leads as gone on gone.created_at = kept.created_at
    inner join entities as kept_people on kept_people.record_type = 'Lead' and kept_people.record_id = kept.lead_id
    inner join entities as gone_people on gone_people.record_type = 'Lead' and gone_people.record_id = gone.lead_id
    where
        not coalesce(kept.is_deleted, false)
        and gone.is_deleted
        and gone.merged_into_id is null
        and kept_people.person_id = gone_people.person_id
),
firsts as (
    select claim_id, record_id, created_at, copied_id
    from (
        select
            claims.claim_id, copies.record_id, copies.created_at, copies.copied_id,
            row_number() over (
                partition by claims.claim_id
                order by
                    case when copies.record_id = claims.record_id then 0 else 1 end nulls last,
                    copies.copied_id nulls last
            ) as place
        from claims
        inner join copies on copies.record_id = claims.record_id or copies.record_id = claims.related_id
        where claims.kind in ('source_lost_at_conversion', 'source_contradicted')
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case when firsts.claim_id is null then 'ruled_out' else 'fits' end as ruling,
    coalesce(firsts.record_id, claims.evidence_id) as record_id,
    coalesce(firsts.created_at, claims.occurred_at) as fact_at,
    case
        when firsts.claim_id is null then 'No deleted record of the export was made in the same second under the same name.'
        else 'Record ' || firsts.record_id || ' was loaded anew: it bears the moment of making of the deleted ' || firsts.copied_id
            || ', and what changed before stands under that id, if anywhere.'
    end as because
from claims
left join firsts on firsts.claim_id = claims.claim_id
where claims.kind in ('source_lost_at_conversion', 'source_contradicted')
