-- chance: one row a claim that compares the sources of two records: would as many be there if sources were noise?
-- reads: claims, chance_pairs, chance_rulings (what the company's like pairs say; likeness `any` where a claim has none)
-- gives: claim_id, ruling, record_id, fact_at, because
-- A claim is one of its company's like pairs; its own record and time are cited, and the numbers said.
with likenesses as (
    select kind, record_id, min(likeness) as likeness
    from chance_pairs
    group by kind, record_id
)
select
    claims.claim_id,
    coalesce(of_likeness.ruling, of_any.ruling) as ruling,
    coalesce(claims.earlier_evidence_id, claims.evidence_id) as record_id,
    coalesce(claims.earlier_at, claims.occurred_at) as fact_at,
    coalesce(of_likeness.because, of_any.because) as because
from claims
inner join chance_rulings as of_any on of_any.kind = claims.kind and of_any.likeness = 'any'
left join likenesses on likenesses.kind = claims.kind and likenesses.record_id = claims.record_id
left join chance_rulings as of_likeness
    on
        of_likeness.kind = claims.kind
        and of_likeness.likeness = likenesses.likeness
        and of_likeness.category_after = claims.category_after
