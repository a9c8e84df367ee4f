select
  'pg_ts_dict'::regclass::oid as class_oid,
  d.oid,
  n.nspname as schema,
  d.dictname as name,
  concat(
    format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I', n.nspname, d.dictname,
      tn.nspname, t.tmplname),
    ', ' || nullif(d.dictinitoption, ''), ')') as definition
from pg_ts_dict d
join pg_namespace n on n.oid = d.dictnamespace
join pg_ts_template t on t.oid = d.dicttemplate
join pg_namespace tn on tn.oid = t.tmplnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
