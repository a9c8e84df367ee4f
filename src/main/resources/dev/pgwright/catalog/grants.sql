-- Privileges beyond, or short of, those that an object of the kind comes with; the schema public
-- comes with what initdb gave it. What the owner may do is left out.
with listed (class_oid, object_oid, part, owner, acl, usual) as (
  select
    'pg_class'::regclass::oid, oid, 0, relowner, relacl,
    acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)
  from pg_class
  where relacl is not null and oid >= 16384
  union all
  select 'pg_class'::regclass, a.attrelid, a.attnum, c.relowner, a.attacl, null
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  where a.attacl is not null and not a.attisdropped and a.attrelid >= 16384
  union all
  select 'pg_proc'::regclass, oid, 0, proowner, proacl, acldefault('f', proowner)
  from pg_proc
  where proacl is not null and oid >= 16384
  union all
  select 'pg_type'::regclass, oid, 0, typowner, typacl, acldefault('T', typowner)
  from pg_type
  where typacl is not null and oid >= 16384
  union all
  select 'pg_namespace'::regclass, n.oid, 0, n.nspowner, n.nspacl,
    coalesce(i.initprivs, acldefault('n', n.nspowner))
  from pg_namespace n
  left join pg_init_privs i on i.classoid = 'pg_namespace'::regclass and i.objoid = n.oid
  where n.nspacl is not null
  union all
  select 'pg_language'::regclass, oid, 0, lanowner, lanacl, acldefault('l', lanowner)
  from pg_language
  where lanacl is not null and oid >= 16384
  union all
  select 'pg_foreign_data_wrapper'::regclass, oid, 0, fdwowner, fdwacl, acldefault('F', fdwowner)
  from pg_foreign_data_wrapper
  where fdwacl is not null and oid >= 16384
  union all
  select 'pg_foreign_server'::regclass, oid, 0, srvowner, srvacl, acldefault('S', srvowner)
  from pg_foreign_server
  where srvacl is not null and oid >= 16384),
given as (
  select distinct l.class_oid, l.object_oid, l.part, a.grantee, a.privilege_type, a.is_grantable
  from listed l
  cross join aclexplode(l.acl) a
  where a.grantee <> l.owner),
usual as (
  select distinct l.class_oid, l.object_oid, l.part, a.grantee, a.privilege_type, a.is_grantable
  from listed l
  cross join aclexplode(l.usual) a
  where a.grantee = 0),
difference as (
  (table given except table usual) 
  union all
  (table usual except table given))
select
  d.class_oid, d.object_oid, d.part,
  case when d.grantee = 0 then 'PUBLIC' else quote_ident(r.rolname) end as grantee,
  d.privilege_type as privilege,
  d.is_grantable as grantable,
  not exists (
    select from given g
    where (g.class_oid, g.object_oid, g.part, g.grantee, g.privilege_type, g.is_grantable)
      = (d.class_oid, d.object_oid, d.part, d.grantee, d.privilege_type, d.is_grantable))
    as revoked
from difference d
left join pg_roles r on r.oid = d.grantee
where d.grantee = 0 or r.rolname is not null
