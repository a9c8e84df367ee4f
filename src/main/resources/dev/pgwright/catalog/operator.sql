with operator as (
  select
    o.*,
    n.nspname,
    coalesce(format_type(nullif(o.oprleft, 0), null), 'NONE') as left_type,
    coalesce(format_type(nullif(o.oprright, 0), null), 'NONE') as right_type,
    (select format('OPERATOR(%I.%s)', cn.nspname, c.oprname)
     from pg_operator c join pg_namespace cn on cn.oid = c.oprnamespace
     where c.oid = o.oprcom) as commutator,
    (select format('OPERATOR(%I.%s)', cn.nspname, c.oprname)
     from pg_operator c join pg_namespace cn on cn.oid = c.oprnamespace
     where c.oid = o.oprnegate) as negator
  from pg_operator o
  join pg_namespace n on n.oid = o.oprnamespace
  where o.oprcode <> 0
    and n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema'),
described as (
  select
    o.*,
    concat(
      format(E'CREATE OPERATOR %I.%s (\n    FUNCTION = ', nspname, oprname), oprcode,
      case when oprleft <> 0 then E',\n    LEFTARG = ' || left_type end,
      case when oprright <> 0 then E',\n    RIGHTARG = ' || right_type end,
      E',\n    COMMUTATOR = ' || commutator,
      E',\n    NEGATOR = ' || negator,
      case when oprcanhash then E',\n    HASHES' end,
      case when oprcanmerge then E',\n    MERGES' end) as head,
    format('ALTER OPERATOR %I.%s (%s, %s) SET ', nspname, oprname, left_type, right_type) as change,
    case when oprrest <> 0 then oprrest::text end as restriction,
    case when oprjoin <> 0 then oprjoin::text end as selectivity
  from operator o)
select
  'pg_operator'::regclass::oid as class_oid,
  oid,
  nspname as schema,
  oprname as name,
  left_type || ', ' || right_type as part,
  concat(head, E',\n    RESTRICT = ' || restriction, E',\n    JOIN = ' || selectivity, E'\n)') as definition,
  head as fixed,
  array['restrict', 'join'] as setting_names,
  array[
    change || '(RESTRICT = ' || coalesce(restriction, 'NONE') || ')',
    change || '(JOIN = ' || coalesce(selectivity, 'NONE') || ')'] as setting_sets,
  array[null::text, null] as setting_adds,
  array[null::text, null] as setting_drops
from described
