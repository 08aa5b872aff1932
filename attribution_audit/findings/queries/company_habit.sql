-- company_habit: one row a claim of a source lost at conversion: do sources of which nobody gains a loss get lost as often?
-- reads: claims, conversions, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- The yardstick are leads of sales: where conversions change their category too, the field mapping loses sources, not a person.
-- With fewer than five such conversions there is no yardstick.
with shares as (
    select
        sum(case when lead_category in ('marketing', 'partner') then 1 else 0 end) as exposed,
        sum(
            case
                when lead_category in ('marketing', 'partner') and opportunity_category in ('sales', 'unknown') then 1
                else 0
            end
        ) as lost,
        sum(case when lead_category = 'sales' then 1 else 0 end) as controls,
        sum(case when lead_category = 'sales' and opportunity_category <> 'sales' then 1 else 0 end) as controls_lost
    from conversions
    where not coalesce(into_existing, false)
)
select
    claims.claim_id,
    case
        when shares.controls < 5 and shares.lost * 2 > shares.exposed and shares.exposed >= 5 then 'fits'
        when shares.controls < 5 then 'not_checkable'
        when shares.controls_lost * shares.exposed * 4 > shares.lost * shares.controls then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.evidence_id as record_id,
    claims.occurred_at as fact_at,
    cast(shares.lost as string) || ' of ' || cast(shares.exposed as string)
    || ' conversions of marketing and partner leads lost the category, ' || cast(shares.controls_lost as string) || ' of '
    || cast(shares.controls as string) || ' of sales leads.' as because
from claims
cross join shares
where claims.kind = 'source_lost_at_conversion'
