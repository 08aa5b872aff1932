-- verdicts: one decision of a reviewer on a finding of an earlier run
-- reads: raw_verdict, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: finding_id, verdict, reviewer_id, decided_at, reason, reply
select
    lower_case(text_value(raw.finding_id)) as finding_id,
    lower_case(text_value(raw.verdict)) as verdict,
    reference_id(raw.reviewer_id) as reviewer_id,
    stamp_value(raw.decided_at, $zone) as decided_at,
    text_value(raw.reason) as reason,
    text_value(raw.reply) as reply
from raw_verdict as raw
left join left_out_rows as gone on gone.object = 'Verdict' and gone.row = raw.row
where gone.row is null
