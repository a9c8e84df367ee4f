select
  'pg_cast'::regclass::oid as class_oid,
  c.oid,
  s.typname as name,
  format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null) as part,
  concat(
    'CREATE CAST (', format_type(c.castsource, null), ' AS ', format_type(c.casttarget, null), ')',
    case c.castmethod
      when 'f' then ' WITH FUNCTION ' || c.castfunc::regprocedure
      when 'i' then ' WITH INOUT'
      else ' WITHOUT FUNCTION'
    end,
    case c.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' end)
    as definition
from pg_cast c
join pg_type s on s.oid = c.castsource
where c.oid >= 16384
  and not exists (
    select from pg_depend i
    where i.classid = 'pg_cast'::regclass and i.objid = c.oid and i.deptype = 'i')
