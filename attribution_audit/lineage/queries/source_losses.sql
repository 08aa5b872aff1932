-- source_losses: one row a stretch of changes in which a record's source left a marketing or partner category
-- reads: source_departures
-- gives: the columns of source_departures
select * from source_departures where side = 'loss'
