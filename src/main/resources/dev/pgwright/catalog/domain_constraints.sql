select
  c.oid,
  c.contypid as domain_oid,
  c.conname as name,
  c.contype = 'n' as not_null,
  pg_get_constraintdef(c.oid) as definition,
  c.convalidated as validated
from pg_constraint c
where c.contypid <> 0
order by c.contypid, c.conname
