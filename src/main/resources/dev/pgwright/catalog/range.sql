-- A range with a canonical function cannot be written down in one go: the function needs the type.
with constructor as (
  select d.objid as oid, coalesce(r.rngtypid, d.refobjid) as type
  from pg_depend d
  left join pg_range r on r.rngmultitypid = d.refobjid
  where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass and d.deptype = 'i')
select
  'pg_type'::regclass::oid as class_oid,
  t.oid,
  n.nspname as schema,
  t.typname as name,
  concat(
    format(E'CREATE TYPE %I.%I AS RANGE (\n    SUBTYPE = ', n.nspname, t.typname),
    format_type(r.rngsubtype, null),
    format(E',\n    SUBTYPE_OPCLASS = %I.%I', onsp.nspname, o.opcname),
    case
      when r.rngcollation <> s.typcollation
        then format(E',\n    COLLATION = %I.%I', cn.nspname, c.collname)
    end,
    case when r.rngsubdiff <> 0 then E',\n    SUBTYPE_DIFF = ' || r.rngsubdiff::regproc end,
    format(E',\n    MULTIRANGE_TYPE_NAME = %I.%I\n)', mn.nspname, m.typname)) as definition,
  array[
    'pg_type'::regclass::bigint, 'pg_type'::regclass::bigint, 'pg_type'::regclass::bigint]
    || array(select 'pg_proc'::regclass::bigint from constructor f where f.type = t.oid order by f.oid)
    as also_classes,
  array[t.typarray::bigint, m.oid::bigint, m.typarray::bigint]
    || array(select f.oid::bigint from constructor f where f.type = t.oid order by f.oid) as also_oids
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_namespace n on n.oid = t.typnamespace
join pg_type s on s.oid = r.rngsubtype
join pg_type m on m.oid = r.rngmultitypid
join pg_namespace mn on mn.oid = m.typnamespace
join pg_opclass o on o.oid = r.rngsubopc
join pg_namespace onsp on onsp.oid = o.opcnamespace
left join pg_collation c on c.oid = r.rngcollation
left join pg_namespace cn on cn.oid = c.collnamespace
where r.rngcanonical = 0
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
