select e.oid, e.extname as name, n.nspname as schema, e.extversion as version,
  case when e.extversion <> a.default_version then e.extversion end as stated
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
left join pg_available_extensions a on a.name = e.extname
where e.extname <> 'plpgsql'
