-- Operators and functions that belong to no class of the family are added to it afterwards.
with member as (
  select
    'pg_amop'::regclass as class_oid, a.oid, a.amopfamily as family,
    concat('OPERATOR ', a.amopstrategy, ' ', 
      format('%I.%s', n.nspname, o.oprname),
      ' (', format_type(a.amoplefttype, null), ', ', format_type(a.amoprighttype, null), ')',
      case
        when a.amopsortfamily <> 0
          then (select format(' FOR ORDER BY %I.%I', fn.nspname, f.opfname)
                from pg_opfamily f join pg_namespace fn on fn.oid = f.opfnamespace
                where f.oid = a.amopsortfamily)
      end) as text,
    concat('OPERATOR ', a.amopstrategy, ' (', format_type(a.amoplefttype, null), ', ',
      format_type(a.amoprighttype, null), ')') as slot
  from pg_amop a
  join pg_operator o on o.oid = a.amopopr
  join pg_namespace n on n.oid = o.oprnamespace
  union all
  select
    'pg_amproc'::regclass, a.oid, a.amprocfamily,
    concat('FUNCTION ', a.amprocnum, ' (', format_type(a.amproclefttype, null), ', ',
      format_type(a.amprocrighttype, null), ') ', a.amproc::regprocedure),
    concat('FUNCTION ', a.amprocnum, ' (', format_type(a.amproclefttype, null), ', ',
      format_type(a.amprocrighttype, null), ')')
  from pg_amproc a),
loose as (
  select m.*
  from member m
  where exists (
    select from pg_depend d
    where d.classid = m.class_oid and d.objid = m.oid and d.refclassid = 'pg_opfamily'::regclass)),
family as (
  select f.oid, n.nspname, f.opfname, am.amname,
    format('OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, am.amname) as head
  from pg_opfamily f
  join pg_am am on am.oid = f.opfmethod
  join pg_namespace n on n.oid = f.opfnamespace
  where n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema')
select
  'pg_opfamily'::regclass::oid as class_oid,
  f.oid,
  f.nspname as schema,
  f.opfname as name,
  f.amname as part,
  'CREATE ' || f.head as definition,
  array_agg('ALTER ' || f.head || ' ADD ' || l.text order by l.slot collate "C")
    filter (where l.oid is not null) as further,
  '' as fixed,
  array_agg(l.slot order by l.slot collate "C") filter (where l.oid is not null) as setting_names,
  array_agg(null::text) filter (where l.oid is not null) as setting_sets,
  array_agg('ALTER ' || f.head || ' ADD ' || l.text order by l.slot collate "C")
    filter (where l.oid is not null) as setting_adds,
  array_agg('ALTER ' || f.head || ' DROP ' || l.slot order by l.slot collate "C")
    filter (where l.oid is not null) as setting_drops,
  array_agg(l.class_oid::bigint order by l.oid) filter (where l.oid is not null) as also_classes,
  array_agg(l.oid::bigint order by l.oid) filter (where l.oid is not null) as also_oids
from family f
left join loose l on l.family = f.oid
group by f.oid, f.nspname, f.opfname, f.amname, f.head
