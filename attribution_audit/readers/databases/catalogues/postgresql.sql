-- postgresql: one row a column that this user may read, of the tables and views that are not the system's or an extension's
-- reads: pg_catalog
-- parameters: none
-- gives: schema, table, column; a partition is left out, since its rows are the partitioned table's too
select
    n.nspname::text as schema,
    c.relname::text as "table",
    a.attname::text as "column"
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid
where c.relkind in ('r', 'p', 'v', 'm', 'f')
    and not c.relispartition
    and n.nspname not like 'pg\_%'
    and n.nspname <> 'information_schema'
    and a.attnum > 0
    and not a.attisdropped
    and pg_catalog.has_schema_privilege(n.oid, 'usage')
    and pg_catalog.has_column_privilege(c.oid, a.attnum, 'select')
    and not exists (
        select 1
        from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
    )
order by n.nspname, c.relname, a.attnum
