select
  c.oid,
  c.reltype as row_oid,
  t.typarray as array_oid,
  n.nspname as schema,
  c.relname as name,
  c.relispartition as partition,
  pg_get_expr(c.relpartbound, c.oid) as bound,
  replace(
    pg_get_partition_constraintdef(c.oid),
    quote_literal(h.inhparent::text) || '::oid',
    quote_literal(h.inhparent::regclass::text) || '::regclass') as condition,
  array(
    select pn.nspname::text
    from pg_inherits i
    join pg_class p on p.oid = i.inhparent
    join pg_namespace pn on pn.oid = p.relnamespace
    where i.inhrelid = c.oid
    order by i.inhseqno) as parent_schemas,
  array(
    select p.relname::text
    from pg_inherits i
    join pg_class p on p.oid = i.inhparent
    where i.inhrelid = c.oid
    order by i.inhseqno) as parent_names,
  case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
  case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
  s.spcname as tablespace,
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
left join pg_inherits h on h.inhrelid = c.oid and c.relispartition
left join pg_tablespace s on s.oid = c.reltablespace
where c.relkind in ('r', 'p')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_depend e
    where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
