select
  d.classoid as class_oid,
  d.objoid as object_oid,
  d.objsubid as part,
  d.description,
  n.nspname = 'public' and d.description = 'standard public schema'
    or d.description = a.comment as by_default
from pg_description d
left join pg_namespace n on d.classoid = 'pg_namespace'::regclass and n.oid = d.objoid
left join pg_extension e on d.classoid = 'pg_extension'::regclass and e.oid = d.objoid
left join pg_available_extensions() a on a.name = e.extname
where (d.objoid >= 16384 or n.nspname = 'public')
  and not (d.classoid = 'pg_proc'::regclass and d.objoid in (
    select f.function::oid
    from pg_type t
    cross join unnest(array[t.typinput, t.typoutput, t.typreceive, t.typsend]) f (function)
    where t.typtype = 'b' and t.typinput::oid >= 16384
    union all
    select rngcanonical::oid from pg_range))
