with transform as (
  select
    t.oid,
    l.lanname as name,
    format_type(t.trftype, null) as part,
    concat(
      'TRANSFORM FOR ', format_type(t.trftype, null), format(' LANGUAGE %I (', l.lanname),
      concat_ws(
        ', ',
        case when t.trffromsql <> 0
          then 'FROM SQL WITH FUNCTION ' || t.trffromsql::oid::regprocedure end,
        case when t.trftosql <> 0
          then 'TO SQL WITH FUNCTION ' || t.trftosql::oid::regprocedure end),
      ')') as text
  from pg_transform t
  join pg_language l on l.oid = t.trflang
  where t.oid >= 16384)
select
  'pg_transform'::regclass::oid as class_oid,
  oid,
  name,
  part,
  'CREATE ' || text as definition,
  '' as fixed,
  array['definition'] as setting_names,
  array['CREATE OR REPLACE ' || text] as setting_sets,
  array[null::text] as setting_adds,
  array[null::text] as setting_drops
from transform
