-- first_handovers: one row a lead that came to sales, with the first time and the last
-- reads: sales_stretches, entities
-- gives: lead_id, person_id (the lead's id where it has none), owner_id, since_on, since_at (the first time), last_owner_id, last_on (the last)
with placed as (
    select
        lead_id, owner_id, since_on, since_at,
        row_number() over (partition by lead_id order by since_at nulls last, evidence_id nulls last) as place,
        row_number() over (
            partition by lead_id order by since_at desc nulls last, evidence_id desc nulls last
        ) as place_from_last
    from sales_stretches
)
select
    firsts.lead_id, coalesce(entities.person_id, firsts.lead_id) as person_id, firsts.owner_id, firsts.since_on, firsts.since_at,
    lasts.owner_id as last_owner_id, lasts.since_on as last_on
from placed as firsts
inner join placed as lasts on lasts.lead_id = firsts.lead_id and lasts.place_from_last = 1
left join entities on entities.record_type = 'Lead' and entities.record_id = firsts.lead_id
where firsts.place = 1
