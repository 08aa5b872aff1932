-- graph_start: one row a record that an id names: itself, or all records of a person or company
-- reads: entities, lineage
-- parameters: around (a record id, a person id or a company id)
-- gives: record_type, record_id
select record_type, record_id from entities where record_id = $around or person_id = $around or company_id = $around
union
select earlier_type, earlier_id from lineage where earlier_id = $around
union
select later_type, later_id from lineage where later_id = $around
