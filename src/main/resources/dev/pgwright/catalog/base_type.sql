-- Types with input and output functions of their own, and shells of which nothing more is known.
-- Those functions need the type and the type needs them, so they are made and go with it: a shell,
-- the functions, the type. What they share with others (modifiers, statistics, subscripts) stands
-- by itself.
with support as (
  select
    t.oid as type, p.oid, s.position,
    format('%I.%I(%s)', pn.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as signature,
    s.role,
    rtrim(pg_get_functiondef(p.oid), E'\n') as definition,
    'COMMENT ON FUNCTION '
      || format('%I.%I(%s)', pn.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
      || ' IS ' as comment,
    obj_description(p.oid, 'pg_proc') as description
  from pg_type t
  cross join lateral (
    values (1, 'INPUT', t.typinput), (2, 'OUTPUT', t.typoutput), (3, 'RECEIVE', t.typreceive),
      (4, 'SEND', t.typsend)) s (position, role, function)
  join pg_proc p on p.oid = s.function::oid
  join pg_namespace pn on pn.oid = p.pronamespace
  where t.typtype = 'b' and t.typisdefined and p.oid >= 16384),
base as (
  select t.*, n.nspname, format('%I.%I', n.nspname, t.typname) as named
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  where (t.typtype = 'b' or not t.typisdefined)
    and t.oid >= 16384
    and n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema'
    and not exists (select from pg_type e where e.typarray = t.oid)),
described as (
  select
    b.*,
    concat(
      'CREATE TYPE ', named, E' (\n    INPUT = ', typinput, E',\n    OUTPUT = ', typoutput) as head,
    concat(
      E',\n    INTERNALLENGTH = ', case when typlen < 0 then 'VARIABLE' else typlen::text end,
      case when typbyval then E',\n    PASSEDBYVALUE' end,
      E',\n    ALIGNMENT = ',
      case typalign when 'c' then 'char' when 's' then 'int2' when 'd' then 'double' else 'int4' end,
      case when typcategory <> 'U' then format(E',\n    CATEGORY = %L', typcategory) end,
      case when typispreferred then E',\n    PREFERRED = true' end,
      case
        when typdefaultbin is null and typdefault is not null
          then format(E',\n    DEFAULT = %L', typdefault)
      end,
      case when typelem <> 0 then E',\n    ELEMENT = ' || format_type(typelem, null) end,
      case when typdelim <> ',' then format(E',\n    DELIMITER = %L', typdelim) end,
      case when typcollation <> 0 then E',\n    COLLATABLE = true' end,
      E',\n    STORAGE = ',
      case typstorage
        when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended'
      end,
      E'\n)') as tail
  from base b),
-- What ALTER TYPE can set: the functions that are needed come before, and go afterwards.
setting (type, position, name, sets, adds, drops, option) as (
  select
    type, 10 + position, role || ' ' || signature, definition,
    case when position > 2 then definition end,
    case when position > 2 then 'DROP FUNCTION ' || signature end, null
  from support
  union all
  select
    d.oid, 20 + o.position, o.name || ' ' || o.function,
    null,
    format('ALTER TYPE %s SET (%s = %s)', d.named, o.name, o.function),
    format('ALTER TYPE %s SET (%s = NONE)', d.named, o.name),
    format(E',\n    %s = %s', o.name, o.function)
  from described d
  cross join lateral (
    values (1, 'RECEIVE', d.typreceive), (2, 'SEND', d.typsend), (3, 'TYPMOD_IN', d.typmodin),
      (4, 'TYPMOD_OUT', d.typmodout), (5, 'ANALYZE', d.typanalyze),
      (6, 'SUBSCRIPT', d.typsubscript)) o (position, name, function)
  where d.typisdefined and o.function <> 0
  union all
  select
    type, 40 + position, 'comment on ' || signature, comment || quote_literal(description),
    comment || quote_literal(description), comment || 'NULL', null
  from support
  where description is not null)
select
  'pg_type'::regclass::oid as class_oid,
  d.oid,
  d.nspname as schema,
  d.typname as name,
  'CREATE TYPE ' || d.named as definition,
  array(select definition from support s where s.type = d.oid order by position)
    || case
      when d.typisdefined
        then array[concat(
          d.head,
          (select string_agg(option, '' order by position) from setting s where s.type = d.oid),
          d.tail)]
      else array[]::text[]
    end
    || array(
      select sets from setting s where s.type = d.oid and s.position > 40 order by position)
    as further,
  case when d.typisdefined then d.head || d.tail else 'shell' end as fixed,
  array(select name from setting s where s.type = d.oid order by position) as setting_names,
  array(select sets from setting s where s.type = d.oid order by position) as setting_sets,
  array(select adds from setting s where s.type = d.oid order by position) as setting_adds,
  array(select drops from setting s where s.type = d.oid order by position) as setting_drops,
  array['pg_type'::regclass::bigint]
    || array(
      select 'pg_proc'::regclass::bigint from support s where s.type = d.oid order by position)
    as also_classes,
  array[d.typarray::bigint]
    || array(select s.oid::bigint from support s where s.type = d.oid order by position) as also_oids
from described d
