select r.rolname as name
from pg_shdepend d
join pg_database b on b.oid = d.dbid
join pg_roles r on r.oid = d.refobjid
where d.refclassid = 'pg_authid'::regclass
  and b.datname = current_database()
  and r.rolname <> current_user
  and r.rolname !~ '^pg_'
group by r.rolname
order by r.rolname collate "C"
