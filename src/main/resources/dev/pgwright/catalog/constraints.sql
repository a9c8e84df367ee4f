select
  c.oid,
  c.conrelid as relation_oid,
  c.conname as name,
  c.contype::text as type,
  pg_get_constraintdef(c.oid) as definition,
  array(
    select a.attname::text
    from unnest(c.conkey) with ordinality k (number, position)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
    order by k.position) as columns,
  rn.nspname as references_schema,
  r.relname as references_name,
  array(
    select a.attname::text
    from unnest(c.confkey) with ordinality k (number, position)
    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number
    order by k.position) as referenced_columns,
  c.condeferrable as deferrable,
  c.condeferred as deferred,
  c.convalidated as validated,
  c.conenforced as enforced, -- 18+
  true as enforced, -- <18
  i.oid as index_oid,
  i.relname as index_name,
  pg_get_indexdef(i.oid) as index_definition,
  i.reloptions as index_options,
  s.spcname as index_tablespace,
  coalesce(x.indisclustered, false) as clustered,
  c.conislocal as local,
  c.coninhcount > 0 as inherited,
  case when c.contype in ('p', 'u', 'x') then p.conname end as part_of
from pg_constraint c
join pg_namespace n on n.oid = c.connamespace
left join pg_class r on r.oid = c.confrelid
left join pg_namespace rn on rn.oid = r.relnamespace
left join pg_class i on i.oid = c.conindid and c.contype in ('p', 'u', 'x')
left join pg_index x on x.indexrelid = i.oid
left join pg_tablespace s on s.oid = i.reltablespace
left join pg_constraint p on p.oid = c.conparentid
where c.contype in ('p', 'u', 'c', 'x', 'f')
  and c.conrelid <> 0
  -- A foreign key has rows for the partitions of the table it refers to, too.
  and (p.oid is null or c.contype <> 'f'
    or (c.confrelid = p.confrelid and c.conrelid <> p.conrelid))
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
