-- mailing_only: one row a claim of a lead not followed up, or late: did a program or a mailing reach the person in time?
-- reads: claims, outreaches
-- gives: claim_id, ruling, record_id, fact_at, because
-- A program may log in its own name what a seller did, and a seller may write to many at once. Neither is seen to be a person's outreach,
-- nor seen to be none.
with others as (
    select
        claims.claim_id, outreaches.sign_id, outreaches.sign_type, outreaches.sign_at,
        row_number() over (
            partition by claims.claim_id order by outreaches.sign_at nulls last, outreaches.sign_id nulls last
        ) as place
    from claims
    inner join outreaches on outreaches.lead_id = claims.record_id
    where
        claims.kind in ('never_followed_up', 'late_follow_up')
        and not outreaches.is_personal
        and (claims.kind = 'never_followed_up' or outreaches.sign_at < claims.occurred_at)
)
select
    claims.claim_id,
    case when others.claim_id is null then 'ruled_out' else 'fits' end as ruling,
    coalesce(others.sign_id, claims.earlier_evidence_id) as record_id,
    coalesce(others.sign_at, claims.earlier_at) as fact_at,
    case
        when others.claim_id is null
            then 'Since the lead was made neither a program nor a mailing entered anything with this person before it was taken up.'
        else others.sign_type || ' ' || others.sign_id || ' with this person was entered by a program, by marketing, or with a mailing to many.'
    end as because
from claims
left join others on others.claim_id = claims.claim_id and others.place = 1
where claims.kind in ('never_followed_up', 'late_follow_up')
