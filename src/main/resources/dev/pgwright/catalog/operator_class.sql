with member as (
  select
    'pg_amop'::regclass as class_oid, a.oid,
    concat('OPERATOR ', a.amopstrategy, ' ', format('%I.%s', n.nspname, o.oprname),
      ' (', format_type(a.amoplefttype, null), ', ', format_type(a.amoprighttype, null), ')',
      case
        when a.amopsortfamily <> 0
          then (select format(' FOR ORDER BY %I.%I', fn.nspname, f.opfname)
                from pg_opfamily f join pg_namespace fn on fn.oid = f.opfnamespace
                where f.oid = a.amopsortfamily)
      end) as text,
    1 as rank, a.amopstrategy as number
  from pg_amop a
  join pg_operator o on o.oid = a.amopopr
  join pg_namespace n on n.oid = o.oprnamespace
  union all
  select
    'pg_amproc'::regclass, a.oid,
    concat('FUNCTION ', a.amprocnum, ' (', format_type(a.amproclefttype, null), ', ',
      format_type(a.amprocrighttype, null), ') ', a.amproc::regprocedure),
    2, a.amprocnum
  from pg_amproc a),
own as (
  select d.refobjid as class, m.*
  from member m
  join pg_depend d
    on d.classid = m.class_oid and d.objid = m.oid and d.refclassid = 'pg_opclass'::regclass)
select
  'pg_opclass'::regclass::oid as class_oid,
  c.oid,
  n.nspname as schema,
  c.opcname as name,
  am.amname as part,
  concat(
    format('CREATE OPERATOR CLASS %I.%I', n.nspname, c.opcname),
    case when c.opcdefault then ' DEFAULT' end,
    ' FOR TYPE ', format_type(c.opcintype, null),
    format(' USING %I FAMILY %I.%I AS', am.amname, fn.nspname, f.opfname),
    coalesce(
      (select string_agg(E'\n    ' || o.text, ',' order by o.rank, o.number, o.text collate "C")
       from own o where o.class = c.oid)
      || case when c.opckeytype <> 0 then ',' else '' end,
      ''),
    case
      when c.opckeytype <> 0 then E'\n    STORAGE ' || format_type(c.opckeytype, null)
      when not exists (select from own o where o.class = c.oid)
        then E'\n    STORAGE ' || format_type(c.opcintype, null)
    end) as definition,
  array(select o.class_oid::bigint from own o where o.class = c.oid order by o.oid) as also_classes,
  array(select o.oid::bigint from own o where o.class = c.oid order by o.oid) as also_oids
from pg_opclass c
join pg_namespace n on n.oid = c.opcnamespace
join pg_am am on am.oid = c.opcmethod
join pg_opfamily f on f.oid = c.opcfamily
join pg_namespace fn on fn.oid = f.opfnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
