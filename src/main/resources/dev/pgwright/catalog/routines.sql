select
  p.oid,
  n.nspname as schema,
  p.proname as name,
  p.prokind = 'p' as procedure,
  coalesce(
    (select string_agg(format_type(a.type, null), ', ' order by a.position)
     from unnest(p.proargtypes) with ordinality a(type, position)), '') as arguments,
  pg_get_function_identity_arguments(p.oid) as parameters,
  p.pronargdefaults as defaults,
  pg_get_function_result(p.oid) as result,
  pg_get_functiondef(p.oid) as definition
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
where p.prokind in ('f', 'p', 'w')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
    select from pg_depend e
    where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
  and p.oid not in (
    select f.function::oid
    from pg_type t
    cross join unnest(array[t.typinput, t.typoutput, t.typreceive, t.typsend]) f (function)
    where t.typtype = 'b' and t.typinput::oid >= 16384
    union all
    select rngcanonical::oid from pg_range)
