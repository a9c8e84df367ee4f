with policy as (
  select
    p.oid,
    p.polrelid as relation_oid,
    n.nspname as schema,
    c.relname as name,
    p.polname as part,
    format('POLICY %I ON %I.%I', p.polname, n.nspname, c.relname) as head,
    ' AS ' || case when p.polpermissive then 'PERMISSIVE' else 'RESTRICTIVE' end
      || ' FOR '
      || case p.polcmd
        when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE'
        when 'd' then 'DELETE' else 'ALL'
      end as fixed,
    ' TO ' || (
      select string_agg(
        coalesce(quote_ident(g.rolname), 'PUBLIC'), ', ' order by g.rolname collate "C")
      from unnest(p.polroles) r
      left join pg_roles g on g.oid = r) as roles,
    ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')' as visible,
    ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')' as allowed
  from pg_policy p
  join pg_class c on c.oid = p.polrelid
  join pg_namespace n on n.oid = c.relnamespace)
select
  'pg_policy'::regclass::oid as class_oid,
  oid,
  relation_oid,
  schema,
  name,
  part,
  concat('CREATE ', head, fixed, roles, visible, allowed) as definition,
  fixed,
  array_remove(
    array['roles', case when visible is not null then 'using' end,
      case when allowed is not null then 'check' end], null) as setting_names,
  array_remove(array['ALTER ' || head || roles, 'ALTER ' || head || visible,
    'ALTER ' || head || allowed], null) as setting_sets,
  array_remove(array['ALTER ' || head || roles, 'ALTER ' || head || visible,
    'ALTER ' || head || allowed], null) as setting_adds,
  array_fill(null::text, array[3]) as setting_drops
from policy
