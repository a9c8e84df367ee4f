create table orders (id bigint primary key);

-- claim: SET LOCAL outside a transaction has no effect but a warning -- since: 14
set local lock_timeout = '3s';
-- says: WARNING SET LOCAL can only be used in transaction blocks
show lock_timeout;
-- expect: 0

-- claim: SET LOCAL in a transaction ends with it -- since: 14
begin;
set local lock_timeout = '3s';
show lock_timeout;
-- expect: 3s
commit;
show lock_timeout;
-- expect: 0

-- claim: SET is undone by ROLLBACK and RESET goes back to the start of the session -- since: 14
begin;
set lock_timeout = '3s';
rollback;
show lock_timeout;
-- expect: 0
set lock_timeout = '3s';
reset lock_timeout;
show lock_timeout;
-- expect: 0

-- claim: schema changes are undone by ROLLBACK -- since: 14
begin;
alter table orders add column extra int;
create table other ();
rollback;
select count(*) from pg_attribute where attrelid = 'orders'::regclass and attnum > 0;
-- expect: 1
select to_regclass('other');
-- expect: null

-- claim: CREATE and DROP of extensions, schemas, types and sequences work in a transaction -- since: 14
begin;
create schema s;
create type s.t as enum ('a');
create domain s.d as text;
create sequence s.q;
drop sequence s.q;
drop schema s cascade;
commit;
