-- Settings of objects that are read, where their records have no place for them; `about` is the
-- object, which may not be one that is read.
with property (kind, about_class, about_oid, class_oid, object_oid, part) as (
  select
    'tablespace of materialized view',
    'pg_class'::regclass, oid, 'pg_class'::regclass, oid, 0
  from pg_class
  where reltablespace <> 0 and relkind = 'm'
  union all
  select
    'access method of materialized view',
    'pg_class'::regclass, c.oid, 'pg_class'::regclass, c.oid, 0
  from pg_class c
  join pg_am am on am.oid = c.relam
  where c.relkind = 'm' and am.amname <> 'heap'
  union all
  select
    'toast options of materialized view',
    'pg_class'::regclass, c.oid, 'pg_class'::regclass, c.oid, 0
  from pg_class c
  join pg_class t on t.oid = c.reltoastrelid
  where c.relkind = 'm' and t.reloptions is not null
  union all
  select
    'settings of a view column',
    'pg_class'::regclass, c.oid, 'pg_class'::regclass, c.oid, a.attnum
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('v', 'm')
    and (coalesce(a.attstattarget, -1) <> -1
      or a.attoptions is not null
      or a.attcompression <> ''
      or a.attstorage <> t.typstorage)
  union all
  select
    'invalid index of a constraint',
    'pg_class'::regclass, i.indrelid, 'pg_class'::regclass, i.indexrelid, 0
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  where not i.indisvalid
    and c.relkind = 'i'
    and exists (
      select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  union all
  select distinct
    'firing of a constraint''s triggers', 'pg_class'::regclass, tgrelid, 'pg_constraint'::regclass,
    tgconstraint, 0
  from pg_trigger
  where tgisinternal and tgenabled <> 'O' and tgconstraint <> 0
  union all
  select
    'firing of a partition''s trigger', 'pg_class'::regclass, t.tgrelid, 'pg_trigger'::regclass,
    t.oid, 0
  from pg_trigger t
  join pg_trigger p on p.oid = t.tgparentid
  where not p.tgisinternal and t.tgenabled <> p.tgenabled
  union all
  select 'security label by ' || provider, classoid, objoid, classoid, objoid, objsubid
  from pg_seclabel
  union all
  select 'dependency on an extension', classid, objid, classid, objid, objsubid
  from pg_depend
  where deptype = 'x')
select p.kind, p.about_class::oid, p.about_oid, i.identity
from property p
cross join pg_identify_object(p.class_oid, p.object_oid, p.part) i
where p.about_oid >= 16384
