-- A canonical function needs the type that needs it, and so is made and goes with it: a shell, the
-- function, the type.
with constructor as (
  select d.objid as oid, coalesce(r.rngtypid, d.refobjid) as type
  from pg_depend d
  left join pg_range r on r.rngmultitypid = d.refobjid
  where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass and d.deptype = 'i'),
described as (
  select
    t.oid, n.nspname, t.typname, t.typarray, m.oid as multirange, m.typarray as multirange_array,
    p.oid as canonical,
    rtrim(pg_get_functiondef(p.oid), E'\n') as function,
    case
      when p.oid is not null
        then format('%I.%I(%s)', pn.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
    end as signature,
    obj_description(p.oid, 'pg_proc') as comment,
    concat(
      format(E'CREATE TYPE %I.%I AS RANGE (\n    SUBTYPE = ', n.nspname, t.typname),
      format_type(r.rngsubtype, null),
      format(E',\n    SUBTYPE_OPCLASS = %I.%I', onsp.nspname, o.opcname),
      case
        when r.rngcollation <> s.typcollation
          then format(E',\n    COLLATION = %I.%I', cn.nspname, c.collname)
      end,
      case when p.oid is not null then E',\n    CANONICAL = ' || r.rngcanonical::regproc end,
      case when r.rngsubdiff <> 0 then E',\n    SUBTYPE_DIFF = ' || r.rngsubdiff::regproc end,
      format(E',\n    MULTIRANGE_TYPE_NAME = %I.%I\n)', mn.nspname, m.typname)) as text
  from pg_range r
  join pg_type t on t.oid = r.rngtypid
  join pg_namespace n on n.oid = t.typnamespace
  join pg_type s on s.oid = r.rngsubtype
  join pg_type m on m.oid = r.rngmultitypid
  join pg_namespace mn on mn.oid = m.typnamespace
  join pg_opclass o on o.oid = r.rngsubopc
  join pg_namespace onsp on onsp.oid = o.opcnamespace
  left join pg_proc p on p.oid = r.rngcanonical::oid
  left join pg_namespace pn on pn.oid = p.pronamespace
  left join pg_collation c on c.oid = r.rngcollation
  left join pg_namespace cn on cn.oid = c.collnamespace
  where n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema'),
setting (type, position, name, sets, adds, drops) as (
  select oid, 1, 'canonical ' || signature, function, null, null
  from described where canonical is not null
  union all
  select
    oid, 2, 'comment on ' || signature, c.start || quote_literal(comment),
    c.start || quote_literal(comment), c.start || 'NULL'
  from described
  cross join lateral (select 'COMMENT ON FUNCTION ' || signature || ' IS ') c (start)
  where comment is not null)
select
  'pg_type'::regclass::oid as class_oid,
  d.oid,
  d.nspname as schema,
  d.typname as name,
  case when canonical is null then text else format('CREATE TYPE %I.%I', nspname, typname) end
    as definition,
  case when canonical is null then array[]::text[] else array[function, text] end
    || array(
      select sets from setting s where s.type = d.oid and s.position = 2)
    as further,
  text as fixed,
  array(select name from setting s where s.type = d.oid order by position) as setting_names,
  array(select sets from setting s where s.type = d.oid order by position) as setting_sets,
  array(select adds from setting s where s.type = d.oid order by position) as setting_adds,
  array(select drops from setting s where s.type = d.oid order by position) as setting_drops,
  array[
    'pg_type'::regclass::bigint, 'pg_type'::regclass::bigint, 'pg_type'::regclass::bigint,
    'pg_proc'::regclass::bigint]
    || array(select 'pg_proc'::regclass::bigint from constructor f where f.type = d.oid order by f.oid)
    as also_classes,
  array[
    typarray::bigint, multirange::bigint, multirange_array::bigint, coalesce(canonical, 0)::bigint]
    || array(select f.oid::bigint from constructor f where f.type = d.oid order by f.oid) as also_oids
from described d
