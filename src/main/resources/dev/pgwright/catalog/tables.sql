select
  c.oid,
  c.reltype as row_oid,
  t.typarray as array_oid,
  n.nspname as schema,
  c.relname as name,
  c.relpersistence <> 'u' as logged,
  c.reloptions
    || array(select 'toast.' || o from pg_class toast, unnest(toast.reloptions) o
             where toast.oid = c.reltoastrelid)
    as options,
  case when am.amname <> 'heap' then am.amname end as access_method,
  c.relrowsecurity as row_security,
  c.relforcerowsecurity as force_row_security,
  case c.relreplident
    when 'd' then 'default'
    when 'f' then 'full'
    when 'n' then 'nothing'
    else coalesce(
      (select 'using index ' || quote_ident(x.relname)
       from pg_index i join pg_class x on x.oid = i.indexrelid
       where i.indrelid = c.oid and i.indisreplident),
      'nothing')
  end as replica_identity
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_type t on t.oid = c.reltype
left join pg_am am on am.oid = c.relam
where c.relkind = 'r'
  and not c.relispartition
  and c.reloftype = 0
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (select from pg_inherits i where i.inhrelid = c.oid)
  and not exists (select from pg_inherits i where i.inhparent = c.oid)
  and not exists (
    select from pg_depend e
    where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
