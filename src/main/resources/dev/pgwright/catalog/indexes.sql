select
  c.oid,
  i.indrelid as relation_oid,
  n.nspname as schema,
  c.relname as name,
  pg_get_indexdef(c.oid) as definition,
  am.amname as method,
  i.indisunique as is_unique,
  array(select pg_get_indexdef(c.oid, k, false) from generate_series(1, i.indnkeyatts) k order by k)
    as keys,
  pg_get_expr(i.indpred, i.indrelid) as predicate,
  i.indisvalid as valid,
  i.indisclustered as clustered
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_am am on am.oid = c.relam
where c.relkind = 'i'
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
