-- The locale is in another column in 14, 15 and 16, and 17.
select
  'pg_collation'::regclass::oid as class_oid,
  c.oid,
  n.nspname as schema,
  c.collname as name,
  concat(
    format('CREATE COLLATION %I.%I (PROVIDER = ', n.nspname, c.collname),
    case c.collprovider
      when 'i' then 'icu' when 'c' then 'libc' when 'b' then 'builtin' else 'default'
    end,
    case when not c.collisdeterministic then ', DETERMINISTIC = false' end,
    case
      when l.locale is not null
        then concat(', LOCALE = ', quote_literal(l.locale), ', RULES = ' || quote_literal(l.rules))
      when c.collcollate = c.collctype then ', LOCALE = ' || quote_literal(c.collcollate)
      else ', LC_COLLATE = ' || quote_literal(c.collcollate)
        || ', LC_CTYPE = ' || quote_literal(c.collctype)
    end,
    ')') as definition
from pg_collation c
join pg_namespace n on n.oid = c.collnamespace
cross join lateral (
  select
    coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale') as locale,
    to_jsonb(c) ->> 'collicurules' as rules) l
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
