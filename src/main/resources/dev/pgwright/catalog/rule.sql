select
  'pg_rewrite'::regclass::oid as class_oid,
  r.oid,
  r.ev_class as relation_oid,
  n.nspname as schema,
  c.relname as name,
  r.rulename as part,
  rtrim(pg_get_ruledef(r.oid), ';') as definition,
  case
    when r.ev_enabled <> 'O'
      then array[format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
        case r.ev_enabled
          when 'D' then 'DISABLE' when 'R' then 'ENABLE REPLICA' else 'ENABLE ALWAYS'
        end, r.rulename)]
  end as further,
  '' as fixed,
  array['definition', 'firing'] as setting_names,
  array[
    regexp_replace(rtrim(pg_get_ruledef(r.oid), ';'), '^CREATE RULE', 'CREATE OR REPLACE RULE'),
    format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
      case r.ev_enabled
        when 'O' then 'ENABLE' when 'D' then 'DISABLE' when 'R' then 'ENABLE REPLICA'
        else 'ENABLE ALWAYS'
      end, r.rulename)] as setting_sets,
  array[null::text, null] as setting_adds,
  array[null::text, null] as setting_drops
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
where r.rulename <> '_RETURN'
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
