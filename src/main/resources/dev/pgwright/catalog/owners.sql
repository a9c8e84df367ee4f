-- What the reader owns itself has no owner worth telling: whoever creates it will own it.
with owned (class_oid, object_oid, owner) as (
  select 'pg_class'::regclass::oid, c.oid, c.relowner
  from pg_class c
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
    or c.relkind = 'S' and not exists (
      select from pg_depend d
      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
        and d.refclassid = 'pg_class'::regclass)
  union all
  select 'pg_namespace'::regclass, oid, nspowner from pg_namespace
  union all
  select 'pg_type'::regclass, oid, typowner from pg_type where typtype in ('c', 'd', 'e', 'r')
    or typtype = 'b' and oid >= 16384 and typsubscript <> 'array_subscript_handler'::regproc
  union all
  select 'pg_proc'::regclass, oid, proowner from pg_proc where oid >= 16384
  union all
  select 'pg_operator'::regclass, oid, oprowner from pg_operator where oid >= 16384
  union all
  select 'pg_opclass'::regclass, oid, opcowner from pg_opclass where oid >= 16384
  union all
  select 'pg_opfamily'::regclass, oid, opfowner from pg_opfamily where oid >= 16384
  union all
  select 'pg_collation'::regclass, oid, collowner from pg_collation where oid >= 16384
  union all
  select 'pg_conversion'::regclass, oid, conowner from pg_conversion where oid >= 16384
  union all
  select 'pg_ts_config'::regclass, oid, cfgowner from pg_ts_config where oid >= 16384
  union all
  select 'pg_ts_dict'::regclass, oid, dictowner from pg_ts_dict where oid >= 16384
  union all
  select 'pg_statistic_ext'::regclass, oid, stxowner from pg_statistic_ext
  union all
  select 'pg_language'::regclass, oid, lanowner from pg_language where oid >= 16384
  union all
  select 'pg_foreign_data_wrapper'::regclass, oid, fdwowner from pg_foreign_data_wrapper
  union all
  select 'pg_foreign_server'::regclass, oid, srvowner from pg_foreign_server
  union all
  select 'pg_publication'::regclass, oid, pubowner from pg_publication
  union all
  select 'pg_event_trigger'::regclass, oid, evtowner from pg_event_trigger)
select o.class_oid, o.object_oid, r.rolname as role
from owned o
join pg_roles r on r.oid = o.owner
where r.rolname <> current_user
  and r.rolname <> 'pg_database_owner'
