select
  c.oid,
  n.nspname as schema,
  c.relname as name,
  format_type(s.seqtypid, null) as type,
  s.seqstart as start,
  s.seqincrement as increment,
  s.seqmin as min,
  s.seqmax as max,
  s.seqcache as cache,
  s.seqcycle as cycle,
  c.relpersistence <> 'u' as logged,
  d.deptype = 'i' as identity,
  d.refobjid as owner_oid,
  d.refobjsubid as owner_column,
  tn.nspname as owner_schema,
  t.relname as owner_table,
  a.attname as owner_name
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend d
  on d.classid = 'pg_class'::regclass
  and d.objid = c.oid
  and d.refclassid = 'pg_class'::regclass
  and d.refobjsubid > 0
  and d.deptype in ('a', 'i')
left join pg_class t on t.oid = d.refobjid
left join pg_namespace tn on tn.oid = t.relnamespace
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_depend e
    where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
