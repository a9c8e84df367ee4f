create table teams (id bigint primary key);
create table orders (id bigint primary key, team_id bigint references teams, note text);
insert into orders select n, null, 'n' from generate_series(1, 10) n;

-- claim: RENAME and SET SCHEMA are catalog changes under ACCESS EXCLUSIVE -- since: 14
create schema other;
begin;
alter table teams rename to groups;
-- says: nothing
table locks;
-- expect: groups | ACCESS EXCLUSIVE
rollback;
begin;
alter table teams set schema other;
-- says: nothing
select mode from pg_locks where relation = 'other.teams'::regclass;
-- expect: AccessExclusiveLock

-- claim: storage parameters take SHARE UPDATE EXCLUSIVE and rewrite nothing -- since: 14
begin;
alter table orders set (fillfactor = 70, autovacuum_enabled = false);
-- says: nothing
alter table orders reset (autovacuum_enabled);
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE
table rewritten;
-- expect: no rows

-- claim: SET UNLOGGED and SET LOGGED write every row again -- since: 14
begin;
alter table orders set unlogged;
-- says: rewriting table "orders"
-- says: building index "orders_pkey" on table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: row security and replica identity are catalog changes under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders enable row level security;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
commit;
begin;
alter table orders replica identity full;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: CREATE TABLE locks no other table -- since: 14
begin;
create table other (id bigint primary key, note text not null check (note <> ''));
select * from locks where relation <> 'other';
-- expect: no rows

-- claim: SET ACCESS METHOD to the one the table has is a catalog change -- since: 15
begin;
alter table orders set access method heap;
-- says: nothing
table rewritten;
-- expect: no rows

-- claim: dropping and adding a column again puts it last -- since: 14
alter table orders drop column team_id;
alter table orders add column team_id bigint;
select string_agg(attname, ' ' order by attnum) from pg_attribute
where attrelid = 'orders'::regclass and attnum > 0 and not attisdropped;
-- expect: id note team_id
