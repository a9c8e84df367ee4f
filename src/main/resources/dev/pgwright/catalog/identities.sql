select o.position, i.type, i.identity
from unnest(?::bigint[]::oid[], ?::bigint[]::oid[], ?::bigint[]::integer[])
  with ordinality o (class_oid, object_oid, part, position)
cross join pg_identify_object(o.class_oid, o.object_oid, o.part) i
order by o.position
