with member as (
  select classid, objid, refobjid
  from pg_depend
  where deptype = 'e' and refclassid = 'pg_extension'::regclass),
relation as (
  select c.oid, c.reltype, m.refobjid
  from member m
  join pg_class c on c.oid = m.objid
  where m.classid = 'pg_class'::regclass),
type as (
  select objid as oid, refobjid from member where classid = 'pg_type'::regclass
  union
  select reltype, refobjid from relation where reltype <> 0)
select classid, objid, refobjid as extension from member
union
select 'pg_type'::regclass, oid, refobjid from type
union
select 'pg_type'::regclass, t.typarray, type.refobjid
from type
join pg_type t on t.oid = type.oid
where t.typarray <> 0
union
select 'pg_class'::regclass, i.indexrelid, relation.refobjid
from relation
join pg_index i on i.indrelid = relation.oid
