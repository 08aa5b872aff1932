-- usual_lag: one row a claim of a backdated response: are responses usually entered so late here?
-- reads: claims, campaign_members
-- gives: claim_id, ruling, record_id, fact_at, because
-- Usual: within three days, or no later than one in ten of the responses whose day and entry are known, those of claims left out.
with lags as (
    select
        campaign_members.campaign_member_id,
        calendar_days_between(campaign_members.responded_on, day_of(campaign_members.created_at)) as lag_days
    from campaign_members
    left join claims on claims.kind = 'touchpoint_backdated' and claims.related_id = campaign_members.campaign_member_id
    where
        claims.claim_id is null
        and campaign_members.responded_on is not null
        and campaign_members.created_at is not null
        and not coalesce(campaign_members.is_deleted, false)
),
by_lag as (
    select lag_days, count(*) as responses from lags group by lag_days
),
counted as (
    select
        claims.claim_id,
        cast(coalesce(sum(by_lag.responses), 0) as bigint) as responses,
        cast(coalesce(sum(case when by_lag.lag_days >= claims.gap_days then by_lag.responses else 0 end), 0) as bigint) as as_late
    from claims
    cross join by_lag
    where claims.kind = 'touchpoint_backdated'
    group by claims.claim_id
)
select
    claims.claim_id,
    case
        when claims.gap_days <= 3 or coalesce(counted.as_late, 0) * 10 >= coalesce(counted.responses, 0) and coalesce(counted.as_late, 0) > 0 then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.related_id as record_id,
    claims.occurred_at as fact_at,
    cast(coalesce(counted.as_late, 0) as string) || ' of ' || cast(coalesce(counted.responses, 0) as string) || ' other responses were entered '
    || cast(claims.gap_days as string) || ' day(s) or more after the day that they bear.' as because
from claims
left join counted on counted.claim_id = claims.claim_id
where claims.kind = 'touchpoint_backdated'
