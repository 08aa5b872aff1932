-- unsound_rows: one row of any Salesforce file that cannot be a record, and why
-- reads: unsound_ids, the raw tables of the histories
-- parameters: zone (of stamps that name none)
-- gives: object, row, problem
with histories as (
    select 'LeadHistory' as object, row, record_id as parent_id, field, changed_at from raw_lead_history
    union all
    select 'ContactHistory', row, record_id, field, changed_at from raw_contact_history
    union all
    select 'AccountHistory', row, record_id, field, changed_at from raw_account_history
    union all
    select 'OpportunityFieldHistory', row, record_id, field, changed_at from raw_opportunity_field_history
    union all
    select 'EntityHistory', row, record_id, field, changed_at from raw_entity_history
    union all
    select 'OpportunityHistory', row, opportunity_id, 'StageName', changed_at from raw_opportunity_history
),
judged as (
    select object, row, history_problem(parent_id, field, changed_at, $zone) as problem
    from histories
)
select object, row, problem
from unsound_ids
union all
select judged.object, judged.row, judged.problem
from judged
left join unsound_ids on unsound_ids.object = judged.object and unsound_ids.row = judged.row
where judged.problem is not null and unsound_ids.row is null
