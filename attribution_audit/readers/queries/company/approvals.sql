-- approvals: one approved change of a lead source
-- reads: raw_source_approval, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: record_id, value_before, value_after, approved_by_id, approved_at, reason
select
    reference_id(raw.record_id) as record_id,
    label_value(raw.value_before) as value_before,
    label_value(raw.value_after) as value_after,
    reference_id(raw.approved_by_id) as approved_by_id,
    stamp_value(raw.approved_at, $zone) as approved_at,
    text_value(raw.reason) as reason
from raw_source_approval as raw
left join left_out_rows as gone on gone.object = 'SourceApproval' and gone.row = raw.row
where gone.row is null
