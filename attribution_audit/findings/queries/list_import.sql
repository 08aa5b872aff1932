-- list_import: one row a claim of a backdated response: was it one of many of that campaign that one user entered together?
-- reads: claims, campaign_members
-- gives: claim_id, ruling, record_id, fact_at, because
-- At least five of one campaign by one user within a day: such a list explains it if it comes within a month of the day that the responses
-- bear. Later, or if only another one was entered within ten minutes, it may well be so.
with own as (
    select claims.claim_id, campaign_members.campaign_id, campaign_members.created_by_id, campaign_members.created_at
    from claims
    inner join campaign_members on campaign_members.campaign_member_id = claims.related_id
    where claims.kind = 'touchpoint_backdated'
),
counted as (
    select
        own.claim_id,
        count(*) as members,
        cast(sum(case when abs(seconds_between(own.created_at, others.created_at)) <= 600 then 1 else 0 end) as bigint) as at_once
    from own
    inner join campaign_members as others
        on
            others.campaign_id = own.campaign_id
            and others.created_by_id = own.created_by_id
            and abs(seconds_between(own.created_at, others.created_at)) <= 86400
    group by own.claim_id
)
select
    claims.claim_id,
    case
        when counted.members >= 5 and claims.gap_days <= 30 then 'clears'
        when counted.members >= 5 or counted.at_once >= 2 then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.related_id as record_id,
    claims.occurred_at as fact_at,
    'The user entered ' || cast(counted.members as string) || ' member(s) of that campaign within a day of it, '
    || cast(claims.gap_days as string) || ' day(s) after the day that the response bears.' as because
from claims
inner join counted on counted.claim_id = claims.claim_id
where claims.kind = 'touchpoint_backdated'
