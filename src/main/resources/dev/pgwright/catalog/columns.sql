select
  a.attrelid as relation_oid,
  a.attnum as number,
  a.attname as name,
  format_type(a.atttypid, a.atttypmod) as type,
  case
    when a.attcollation <> t.typcollation
      then quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
  end as collation,
  a.attnotnull as not_null,
  k.oid as not_null_oid, -- 18+
  k.conname as not_null_name, -- 18+
  k.convalidated as not_null_validated, -- 18+
  not k.connoinherit as not_null_inheritable, -- 18+
  k.conislocal and not c.relispartition as not_null_local, -- 18+
  k.coninhcount > 0 as not_null_inherited, -- 18+
  null::oid as not_null_oid, -- <18
  null::name as not_null_name, -- <18
  true as not_null_validated, -- <18
  true as not_null_inheritable, -- <18
  true as not_null_local, -- <18
  false as not_null_inherited, -- <18
  d.oid as default_oid,
  pg_get_expr(d.adbin, d.adrelid) as default_sql,
  a.attidentity::text as identity,
  a.attgenerated::text as generated,
  case
    when a.attstorage <> t.typstorage
      then case a.attstorage
        when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended'
      end
  end as storage,
  case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
  nullif(a.attstattarget, -1) as statistics_target,
  array_to_string(a.attoptions, ', ') as options,
  a.attislocal as local,
  a.attinhcount > 0 as inherited
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_namespace cn on cn.oid = co.collnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_constraint k -- 18+
  on k.conrelid = a.attrelid and k.contype = 'n' and k.conkey[1] = a.attnum -- 18+
where c.relkind in ('r', 'p')
  and a.attnum > 0
  and not a.attisdropped
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
