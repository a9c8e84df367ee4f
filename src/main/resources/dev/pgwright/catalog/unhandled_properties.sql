-- Settings of objects that are read, where their records have no place for them; `about` is the
-- object, which may not be one that is read.
with property (kind, about_class, about_oid, class_oid, object_oid, part) as (
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
