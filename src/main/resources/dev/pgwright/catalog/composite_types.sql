select
  t.oid,
  t.typrelid as relation_oid,
  t.typarray as array_oid,
  n.nspname as schema,
  t.typname as name,
  array_agg(a.attnum::bigint order by a.attnum) filter (where a.attnum > 0) as attribute_numbers,
  array_agg(a.attname::text order by a.attnum) filter (where a.attnum > 0) as attribute_names,
  array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) filter (where a.attnum > 0)
    as attribute_types,
  array_agg(
    case
      when a.attcollation <> b.typcollation
        then quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
    end
    order by a.attnum) filter (where a.attnum > 0) as attribute_collations
from pg_type t
join pg_class c on c.oid = t.typrelid
join pg_namespace n on n.oid = t.typnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_type b on b.oid = a.atttypid
left join pg_collation co on co.oid = a.attcollation
left join pg_namespace cn on cn.oid = co.collnamespace
where c.relkind = 'c'
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
group by t.oid, n.nspname
