-- source_gains: one row a stretch of changes in which a record's source left a sales or partner category and came to marketing's
-- reads: source_departures
-- gives: the columns of source_departures
select * from source_departures where side = 'gain' and category_after = 'marketing'
