create table orders (id bigint primary key, code int, note text);
insert into orders select n, n, 'n' from generate_series(1, 10) n;
create index orders_code on orders (code);

-- claim: CREATE INDEX holds SHARE on the table -- since: 14
begin;
create index orders_note on orders (note);
-- says: building index "orders_note" on table "orders"
table locks;
-- expect: orders | SHARE

-- claim: CREATE INDEX IF NOT EXISTS takes SHARE even when there is nothing to do -- since: 14
begin;
create index if not exists orders_code on orders (code);
-- says: NOTICE relation "orders_code" already exists, skipping
table locks;
-- expect: orders | SHARE

-- claim: CREATE INDEX CONCURRENTLY holds SHARE UPDATE EXCLUSIVE and waits for older transactions -- since: 14
-- session: writer
begin;
insert into orders values (11, 11, 'n');
-- session: a
create index concurrently orders_note on orders (note);
-- waits
-- session: watcher
select * from other_locks where mode like '%EXCLUSIVE';
-- expect: orders | ROW EXCLUSIVE
-- expect: orders | SHARE UPDATE EXCLUSIVE
-- session: writer
commit;
-- session: a
select indisvalid from pg_index where indexrelid = 'orders_note'::regclass;
-- expect: t

-- claim: rows can be written while an index is built concurrently -- since: 14
-- session: reader
begin isolation level repeatable read;
select count(*) from orders;
-- expect: 10
-- session: a
create index concurrently orders_note on orders (note);
-- waits
-- session: writer
insert into orders values (11, 11, 'n');
update orders set note = 'm' where id = 1;
-- session: reader
commit;
-- session: a
select 1;

-- claim: DROP INDEX takes ACCESS EXCLUSIVE on the table -- since: 14
begin;
drop index orders_code;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: DROP INDEX CONCURRENTLY holds SHARE UPDATE EXCLUSIVE and waits for older transactions -- since: 14
-- session: writer
begin;
insert into orders values (11, 11, 'n');
-- session: a
drop index concurrently orders_code;
-- waits
-- session: watcher
select * from other_locks where mode like '%EXCLUSIVE';
-- expect: orders | ROW EXCLUSIVE
-- expect: orders | SHARE UPDATE EXCLUSIVE
-- session: writer
commit;
-- session: a
select to_regclass('orders_code');
-- expect: null

-- claim: the concurrent forms are refused in a transaction block -- since: 14
begin;
create index concurrently x on orders (note);
-- error: 25001 CREATE INDEX CONCURRENTLY cannot run inside a transaction block
rollback;
begin;
drop index concurrently orders_code;
-- error: 25001 DROP INDEX CONCURRENTLY cannot run inside a transaction block

-- claim: a concurrent build that fails leaves an INVALID index, which IF NOT EXISTS keeps -- since: 14
create unique index concurrently orders_note on orders (note);
-- error: 23505 could not create unique index "orders_note"
select indisvalid from pg_index where indexrelid = 'orders_note'::regclass;
-- expect: f
update orders set note = id::text;
create unique index concurrently if not exists orders_note on orders (note);
-- says: NOTICE relation "orders_note" already exists, skipping
select indisvalid from pg_index where indexrelid = 'orders_note'::regclass;
-- expect: f

-- claim: DROP INDEX CONCURRENTLY IF EXISTS and CREATE again mend an INVALID index -- since: 14
create unique index concurrently orders_note on orders (note);
-- error: 23505 could not create unique index "orders_note"
update orders set note = id::text;
drop index concurrently if exists orders_note;
create unique index concurrently orders_note on orders (note);
select indisvalid from pg_index where indexrelid = 'orders_note'::regclass;
-- expect: t

-- claim: DROP INDEX CONCURRENTLY IF EXISTS of an index that is not there is a notice -- since: 14
drop index concurrently if exists gone;
-- says: NOTICE index "gone" does not exist, skipping

-- claim: DROP INDEX refuses the index of a constraint -- since: 14
drop index concurrently orders_pkey;
-- error: 2BP01 cannot drop index orders_pkey because constraint orders_pkey on table orders requires it

-- claim: ALTER INDEX RENAME takes SHARE UPDATE EXCLUSIVE on the index and nothing on the table -- since: 14
begin;
alter index orders_code rename to orders_number;
table index_locks;
-- expect: orders_number | SHARE UPDATE EXCLUSIVE
table locks;
-- expect: no rows

-- claim: ALTER INDEX SET takes SHARE UPDATE EXCLUSIVE on the index and nothing on the table -- since: 14
begin;
alter index orders_code set (fillfactor = 70);
table index_locks;
-- expect: orders_code | SHARE UPDATE EXCLUSIVE
table locks;
-- expect: no rows

-- claim: ALTER TABLE … CLUSTER ON and SET WITHOUT CLUSTER take SHARE UPDATE EXCLUSIVE on the table -- since: 14
begin;
alter table orders cluster on orders_code;
-- says: nothing
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE
commit;
begin;
alter table orders set without cluster;
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE

-- claim: an index cannot be on more than one table, but names are shared by all relations of a schema -- since: 14
create table orders_code ();
-- error: 42P07 relation "orders_code" already exists
