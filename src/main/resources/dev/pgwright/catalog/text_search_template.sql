select
  'pg_ts_template'::regclass::oid as class_oid,
  t.oid,
  n.nspname as schema,
  t.tmplname as name,
  concat(
    format('CREATE TEXT SEARCH TEMPLATE %I.%I (', n.nspname, t.tmplname),
    case when t.tmplinit <> 0 then 'INIT = ' || t.tmplinit || ', ' end,
    'LEXIZE = ', t.tmpllexize, ')') as definition
from pg_ts_template t
join pg_namespace n on n.oid = t.tmplnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
