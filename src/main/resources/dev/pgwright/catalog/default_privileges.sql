-- What the reader's own objects come with is told without its name.
with entry as (
  select
    d.oid, r.rolname, n.nspname,
    case d.defaclobjtype
      when 'r' then 'TABLES' when 'S' then 'SEQUENCES' when 'f' then 'FUNCTIONS' when 'T' then 'TYPES'
      when 'n' then 'SCHEMAS' else 'LARGE OBJECTS'
    end as kind,
    concat(
      'ALTER DEFAULT PRIVILEGES',
      case when r.rolname <> current_user then ' FOR ROLE ' || quote_ident(r.rolname) end,
      ' IN SCHEMA ' || quote_ident(n.nspname)) as head,
    d.defaclrole,
    d.defaclacl,
    case
      when d.defaclnamespace = 0
        then acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole)
    end as usual
  from pg_default_acl d
  join pg_roles r on r.oid = d.defaclrole
  left join pg_namespace n on n.oid = d.defaclnamespace),
given as (
  select distinct e.oid, a.grantee, a.privilege_type, a.is_grantable
  from entry e
  cross join aclexplode(e.defaclacl) a
  where a.grantee <> e.defaclrole),
usual as (
  select distinct e.oid, a.grantee, a.privilege_type, a.is_grantable
  from entry e
  cross join aclexplode(e.usual) a
  where a.grantee = 0),
difference as (
  select oid, grantee, privilege_type, is_grantable, true as is_given
  from (table given except table usual) g
  union all
  select oid, grantee, privilege_type, is_grantable, false
  from (table usual except table given) u),
statement as (
  select
    d.oid,
    concat_ws(' ', d.privilege_type,
      case when d.grantee = 0 then 'PUBLIC' else quote_ident(r.rolname) end,
      case when d.is_grantable then 'grantable' end,
      case when not d.is_given then 'revoked' end) as slot,
    format('%s GRANT %s ON %s TO %s%s', e.head, d.privilege_type, e.kind,
      case when d.grantee = 0 then 'PUBLIC' else quote_ident(r.rolname) end,
      case when d.is_grantable then ' WITH GRANT OPTION' end) as granting,
    format('%s REVOKE %s ON %s FROM %s', e.head, d.privilege_type, e.kind,
      case when d.grantee = 0 then 'PUBLIC' else quote_ident(r.rolname) end) as revoking,
    d.is_given
  from difference d
  join entry e on e.oid = d.oid
  left join pg_roles r on r.oid = d.grantee
  where d.grantee = 0 or r.rolname is not null)
select
  'pg_default_acl'::regclass::oid as class_oid,
  e.oid,
  lower(e.kind) as name,
  concat_ws(' ', 'for ' || nullif(e.rolname, current_user), 'in ' || e.nspname) as part,
  (array_agg(case when s.is_given then s.granting else s.revoking end order by s.slot collate "C"))[1]
    as definition,
  (array_agg(case when s.is_given then s.granting else s.revoking end order by s.slot collate "C"))[2:]
    as further,
  '' as fixed,
  array_agg(s.slot order by s.slot collate "C") as setting_names,
  array_agg(null::text) as setting_sets,
  array_agg(case when s.is_given then s.granting else s.revoking end order by s.slot collate "C")
    as setting_adds,
  array_agg(case when s.is_given then s.revoking else s.granting end order by s.slot collate "C")
    as setting_drops
from entry e
join statement s on s.oid = e.oid
group by e.oid, e.kind, e.rolname, e.nspname
