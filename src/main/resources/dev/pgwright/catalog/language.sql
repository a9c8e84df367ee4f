select
  'pg_language'::regclass::oid as class_oid,
  l.oid,
  l.lanname as name,
  concat(
    'CREATE ', case when l.lanpltrusted then 'TRUSTED ' end,
    format('LANGUAGE %I', l.lanname),
    ' HANDLER ' || l.lanplcallfoid::regproc,
    case when l.laninline <> 0 then ' INLINE ' || l.laninline::regproc end,
    case when l.lanvalidator <> 0 then ' VALIDATOR ' || l.lanvalidator::regproc end) as definition
from pg_language l
where l.oid >= 16384
  and l.lanplcallfoid <> 0
