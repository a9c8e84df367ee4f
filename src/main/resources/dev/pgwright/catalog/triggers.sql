with recursive clone as (
  select t.oid as root, t.tgenabled as usual, t.oid, t.tgrelid, t.tgenabled
  from pg_trigger t
  where not t.tgisinternal and t.tgparentid = 0
  union all
  select c.root, c.usual, t.oid, t.tgrelid, t.tgenabled
  from clone c
  join pg_trigger t on t.tgparentid = c.oid),
otherwise as (
  select
    c.root,
    array_agg(n.nspname::text order by n.nspname, r.relname) as schemas,
    array_agg(r.relname::text order by n.nspname, r.relname) as names,
    array_agg(c.tgenabled::text order by n.nspname, r.relname) as firings
  from clone c
  join pg_class r on r.oid = c.tgrelid
  join pg_namespace n on n.oid = r.relnamespace
  where c.tgenabled <> c.usual
  group by c.root)
select
  t.oid,
  t.tgrelid as relation_oid,
  t.tgname as name,
  pg_get_triggerdef(t.oid) as definition,
  t.tgenabled::text as firing,
  coalesce(o.schemas, '{}') as part_schemas,
  coalesce(o.names, '{}') as part_names,
  coalesce(o.firings, '{}') as part_firings,
  k.oid as constraint_oid
from pg_trigger t
left join otherwise o on o.root = t.oid
left join pg_constraint k on k.oid = t.tgconstraint
where not t.tgisinternal
  and t.tgparentid = 0
