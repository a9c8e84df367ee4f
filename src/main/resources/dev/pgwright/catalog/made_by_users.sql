-- Everything that has an address in the catalogs and was not made by initdb. Left out: what an
-- extension owns and its parts, what is internal to another object of this list (deptype i), what
-- partitions inherit, and NOT NULL constraints and defaults, which go with their column.
with space as (
  select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
relation as (
  select * from pg_class where relnamespace in (select oid from space)),
made (class_oid, object_oid, relation_oid, kind) as (
  select 'pg_namespace'::regclass::oid, oid, 0::oid, null::text from space
  union all
  select
    'pg_class'::regclass, c.oid, coalesce(i.indrelid, c.oid),
    case
      when c.relkind = 'p' then 'partitioned table'
      when c.relkind = 'I' then 'partitioned index'
      when c.relkind = 'r' and c.relispartition then 'partition'
      when c.relkind = 'r' and c.reloftype <> 0 then 'typed table'
      when c.relkind = 'r' then 'table with inheritance'
    end
  from relation c
  left join pg_index i on i.indexrelid = c.oid
  where c.relkind <> 'c'
  union all
  select
    'pg_type'::regclass, oid, typrelid,
    case
      when not typisdefined then 'shell type'
      when typtype = 'b' then 'base type'
      when typtype = 'c' then 'composite type'
      when typtype = 'm' then 'multirange type'
      when typtype = 'r' then 'range type'
    end
  from pg_type
  where typnamespace in (select oid from space)
  union all
  select 'pg_proc'::regclass, oid, 0, case when prokind = 'w' then 'window function' end
  from pg_proc
  where pronamespace in (select oid from space)
  union all
  select 'pg_constraint'::regclass, oid, conrelid, null
  from pg_constraint
  where connamespace in (select oid from space)
    and conparentid = 0
    and (contype <> 'n' or conrelid = 0)
  union all
  select 'pg_rewrite'::regclass, r.oid, c.oid, null
  from pg_rewrite r
  join relation c on c.oid = r.ev_class
  union all
  select 'pg_trigger'::regclass, t.oid, c.oid, null
  from pg_trigger t
  join relation c on c.oid = t.tgrelid
  where not t.tgisinternal and t.tgparentid = 0
  union all
  select 'pg_policy'::regclass, p.oid, c.oid, null
  from pg_policy p
  join relation c on c.oid = p.polrelid
  union all
  select 'pg_statistic_ext'::regclass, s.oid, s.stxrelid, null
  from pg_statistic_ext s
  where s.stxnamespace in (select oid from space)
  union all
  select 'pg_operator'::regclass, oid, 0, null
  from pg_operator where oprnamespace in (select oid from space)
  union all
  select 'pg_opclass'::regclass, oid, 0, null
  from pg_opclass where opcnamespace in (select oid from space)
  union all
  select 'pg_opfamily'::regclass, oid, 0, null
  from pg_opfamily where opfnamespace in (select oid from space)
  union all
  select 'pg_amop'::regclass, oid, 0, null
  from pg_amop where amopfamily < 16384
  union all
  select 'pg_amproc'::regclass, oid, 0, null
  from pg_amproc where amprocfamily < 16384
  union all
  select 'pg_collation'::regclass, oid, 0, null
  from pg_collation where collnamespace in (select oid from space)
  union all
  select 'pg_conversion'::regclass, oid, 0, null
  from pg_conversion where connamespace in (select oid from space)
  union all
  select 'pg_ts_config'::regclass, oid, 0, null
  from pg_ts_config where cfgnamespace in (select oid from space)
  union all
  select 'pg_ts_dict'::regclass, oid, 0, null
  from pg_ts_dict where dictnamespace in (select oid from space)
  union all
  select 'pg_ts_parser'::regclass, oid, 0, null
  from pg_ts_parser where prsnamespace in (select oid from space)
  union all
  select 'pg_ts_template'::regclass, oid, 0, null
  from pg_ts_template where tmplnamespace in (select oid from space)
  union all
  select 'pg_cast'::regclass, oid, 0, null from pg_cast
  union all
  select 'pg_transform'::regclass, oid, 0, null from pg_transform
  union all
  select 'pg_language'::regclass, oid, 0, null from pg_language
  union all
  select 'pg_am'::regclass, oid, 0, null from pg_am
  union all
  select 'pg_extension'::regclass, oid, 0, null from pg_extension where extname <> 'plpgsql'
  union all
  select 'pg_event_trigger'::regclass, oid, 0, null from pg_event_trigger
  union all
  select 'pg_foreign_data_wrapper'::regclass, oid, 0, null from pg_foreign_data_wrapper
  union all
  select 'pg_foreign_server'::regclass, oid, 0, null from pg_foreign_server
  union all
  select 'pg_user_mapping'::regclass, umid, 0, null from pg_user_mappings
  union all
  select 'pg_publication'::regclass, oid, 0, null from pg_publication
  union all
  select 'pg_subscription'::regclass, s.oid, 0, null
  from pg_subscription s
  join pg_database d on d.oid = s.subdbid
  where d.datname = current_database())
select class_oid, object_oid, kind
from made
where object_oid >= 16384
  and not exists (
    select from pg_depend d
    where d.classid = made.class_oid
      and d.objid = made.object_oid
      and d.objsubid = 0
      and d.deptype in ('e', 'i'))
  and not exists (
    select from pg_depend d
    where d.classid = 'pg_class'::regclass and d.objid = made.relation_oid and d.deptype = 'e')
