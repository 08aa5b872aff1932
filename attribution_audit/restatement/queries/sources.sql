-- sources: one row a lead and an opportunity: its source as recorded, earned and restated
-- reads: source_records
-- gives: record_type, record_id, reported_source, reported_category, earned_source, earned_category, restated_source, restated_category,
--        finding_id
select
    record_type, record_id, reported_source, reported_category, earned_source, earned_category, restated_source,
    restated_category, finding_id
from source_records
