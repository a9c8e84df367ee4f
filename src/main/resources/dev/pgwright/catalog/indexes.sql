select
  c.oid,
  i.indrelid as relation_oid,
  n.nspname as schema,
  c.relname as name,
  pg_get_indexdef(c.oid) as definition,
  am.amname as method,
  i.indisunique as is_unique,
  array(
    select case i.indkey[k]
      when 0 then pg_get_indexdef(c.oid, k + 1, false)
      else (select quote_ident(a.attname) from pg_attribute a
            where a.attrelid = i.indrelid and a.attnum = i.indkey[k])
    end
    from generate_series(0, i.indnkeyatts - 1) k
    order by k) as keys,
  pg_get_expr(i.indpred, i.indrelid) as predicate,
  i.indisvalid as valid,
  i.indisclustered as clustered,
  s.spcname as tablespace,
  array(
    select a.attnum || '=' || a.attstattarget
    from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and coalesce(a.attstattarget, -1) <> -1
    order by a.attnum) as statistics,
  pn.nspname as part_of_schema,
  p.relname as part_of_name
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_am am on am.oid = c.relam
left join pg_tablespace s on s.oid = c.reltablespace
left join pg_inherits h on h.inhrelid = c.oid
left join pg_class p on p.oid = h.inhparent
left join pg_namespace pn on pn.oid = p.relnamespace
where c.relkind in ('i', 'I')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
