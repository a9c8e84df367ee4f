select
  classid as class_oid,
  objid as object_oid,
  objsubid as part,
  refclassid as on_class_oid,
  refobjid as on_object_oid,
  refobjsubid as on_part
from pg_depend
where deptype in ('n', 'a', 'i', 'x')
  and objid >= 16384
