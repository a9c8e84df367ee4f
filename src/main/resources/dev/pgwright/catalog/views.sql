select
  c.oid,
  r.oid as rule_oid,
  c.reltype as row_oid,
  t.typarray as array_oid,
  n.nspname as schema,
  c.relname as name,
  c.relkind = 'm' as materialized,
  pg_get_viewdef(c.oid) as definition,
  c.reloptions
    || array(select 'toast.' || o from pg_class toast, unnest(toast.reloptions) o
             where toast.oid = c.reltoastrelid)
    as options,
  case when c.relkind = 'm' and am.amname <> 'heap' then am.amname end as access_method,
  s.spcname as tablespace,
  c.relispopulated as populated
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_rewrite r on r.ev_class = c.oid and r.rulename = '_RETURN'
left join pg_am am on am.oid = c.relam
left join pg_tablespace s on s.oid = c.reltablespace
left join pg_type t on t.oid = c.reltype
where c.relkind in ('v', 'm')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_depend e
    where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
