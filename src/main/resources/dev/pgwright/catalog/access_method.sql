select
  'pg_am'::regclass::oid as class_oid,
  a.oid,
  a.amname as name,
  format('CREATE ACCESS METHOD %I TYPE %s HANDLER ', a.amname,
    case a.amtype when 'i' then 'INDEX' else 'TABLE' end) || a.amhandler as definition
from pg_am a
where a.oid >= 16384
