select
  'pg_statistic_ext'::regclass::oid as class_oid,
  s.oid,
  s.stxrelid as relation_oid,
  n.nspname as schema,
  s.stxname as name,
  pg_get_statisticsobjdef(s.oid) as definition,
  case
    when coalesce(s.stxstattarget, -1) <> -1
      then array[format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname,
        s.stxstattarget)]
  end as further,
  pg_get_statisticsobjdef(s.oid) as fixed,
  array['target'] as setting_names,
  array[format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname,
    coalesce(s.stxstattarget, -1))] as setting_sets,
  array[null::text] as setting_adds,
  array[null::text] as setting_drops
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
