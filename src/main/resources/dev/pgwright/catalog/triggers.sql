select
  t.oid,
  t.tgrelid as relation_oid,
  t.tgname as name,
  pg_get_triggerdef(t.oid) as definition,
  t.tgenabled::text as firing,
  k.oid as constraint_oid
from pg_trigger t
left join pg_constraint k on k.oid = t.tgconstraint
where not t.tgisinternal
  and t.tgparentid = 0
