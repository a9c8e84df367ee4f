-- What the claims ask with; README.md says how.
create schema claims;

create function claims.mode(lock text) returns text language sql immutable as $$
  select upper(regexp_replace(replace(lock, 'Lock', ''), '([a-z])([A-Z])', '\1 \2', 'g'))
$$;

create function claims.strength(lock text) returns int language sql immutable as $$
  select array_position(
    array['AccessShareLock', 'RowShareLock', 'RowExclusiveLock', 'ShareUpdateExclusiveLock',
          'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'], lock)
$$;

-- The strongest lock of every session on every relation of the schema public.
create view claims.all_locks as
select distinct on (l.pid, c.oid)
       l.pid, c.relname::text as relation, c.relkind, claims.mode(l.mode) as mode
from pg_locks l
join pg_class c on c.oid = l.relation
where l.locktype = 'relation'
  and l.database = (select oid from pg_database where datname = current_database())
  and c.relnamespace = 'public'::regnamespace
  and l.granted
order by l.pid, c.oid, claims.strength(l.mode) desc;

-- Of this session: on tables, views and sequences; on indexes.
create view claims.locks as
select relation, mode from claims.all_locks
where pid = pg_backend_pid() and relkind not in ('i', 'I')
order by relation collate "C";

create view claims.index_locks as
select relation, mode from claims.all_locks
where pid = pg_backend_pid() and relkind in ('i', 'I')
order by relation collate "C";

-- Of the other sessions, on tables, views and sequences.
create view claims.other_locks as
select relation, mode from claims.all_locks
where pid <> pg_backend_pid() and relkind not in ('i', 'I')
order by relation collate "C";

-- The files of tables and indexes at the last `call remember()`; one is called before each claim.
create table claims.files (relation text, node oid);

create procedure claims.remember() language sql as $$
  delete from claims.files;
  insert into claims.files
  select relname, relfilenode from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'm', 'i')
$$;

-- Tables and indexes that have other files since then: they were written again.
create view claims.rewritten as
select c.relname::text as relation from pg_class c join claims.files f on f.relation = c.relname
where c.relnamespace = 'public'::regnamespace and c.relfilenode <> f.node
order by c.relname;

create function claims.plan(query text) returns setof text language plpgsql as $$
declare line text;
begin
  for line in execute 'explain (costs off) ' || query loop
    return next line;
  end loop;
end
$$;
