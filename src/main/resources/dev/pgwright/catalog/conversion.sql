select
  'pg_conversion'::regclass::oid as class_oid,
  c.oid,
  n.nspname as schema,
  c.conname as name,
  concat(
    'CREATE ', case when c.condefault then 'DEFAULT ' end,
    format('CONVERSION %I.%I FOR %L TO %L FROM ', n.nspname, c.conname,
      pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding)),
    c.conproc) as definition
from pg_conversion c
join pg_namespace n on n.oid = c.connamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
