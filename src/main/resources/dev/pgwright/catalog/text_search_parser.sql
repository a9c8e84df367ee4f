select
  'pg_ts_parser'::regclass::oid as class_oid,
  p.oid,
  n.nspname as schema,
  p.prsname as name,
  concat(
    format('CREATE TEXT SEARCH PARSER %I.%I (START = ', n.nspname, p.prsname), p.prsstart,
    ', GETTOKEN = ', p.prstoken,
    ', END = ', p.prsend,
    case when p.prsheadline <> 0 then ', HEADLINE = ' || p.prsheadline end,
    ', LEXTYPES = ', p.prslextype, ')') as definition
from pg_ts_parser p
join pg_namespace n on n.oid = p.prsnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
