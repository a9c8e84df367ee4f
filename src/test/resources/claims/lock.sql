create table orders (id bigint primary key, c int);
insert into orders values (1, 1);

-- claim: SHARE UPDATE EXCLUSIVE lets others read and write -- since: 14
begin;
lock table orders in share update exclusive mode;
-- session: other
select c from orders;
-- expect: 1
update orders set c = 2;
-- expect: no rows

-- claim: ROW EXCLUSIVE lets others read and write -- since: 14
begin;
lock table orders in row exclusive mode;
-- session: other
select c from orders;
-- expect: 1
update orders set c = 2;

-- claim: SHARE lets others read and makes their writes wait -- since: 14
begin;
lock table orders in share mode;
-- session: other
select c from orders;
-- expect: 1
update orders set c = 2;
-- waits
-- session: a
commit;

-- claim: SHARE ROW EXCLUSIVE lets others read and makes their writes wait -- since: 14
begin;
lock table orders in share row exclusive mode;
-- session: other
select c from orders;
-- expect: 1
insert into orders values (2, 2);
-- waits
-- session: a
commit;

-- claim: EXCLUSIVE lets others read and makes SELECT FOR UPDATE wait -- since: 14
begin;
lock table orders in exclusive mode;
-- session: other
select c from orders;
-- expect: 1
select c from orders for update;
-- waits
-- session: a
commit;

-- claim: ACCESS EXCLUSIVE makes a plain SELECT wait -- since: 14
begin;
lock table orders in access exclusive mode;
-- session: other
select c from orders;
-- expect: 1
-- waits
-- session: a
commit;

-- claim: a SELECT queues behind an ACCESS EXCLUSIVE that only waits -- since: 14
-- session: reader
begin;
select c from orders;
-- session: migration
alter table orders add column d int;
-- waits
-- session: other
select c from orders;
-- waits
-- session: reader
commit;

-- claim: lock_timeout ends the waiting with an error -- since: 14
-- session: reader
begin;
select c from orders;
-- session: a
set lock_timeout = '10ms';
alter table orders add column d int;
-- error: 55P03 canceling statement due to lock timeout

-- claim: locks are held to the end of the transaction -- since: 14
begin;
alter table orders add column d int;
select 1;
table locks;
-- expect: orders | ACCESS EXCLUSIVE
rollback;
table locks;
-- expect: no rows
