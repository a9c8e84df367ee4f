-- case: the same order is no danger
begin;
alter table orders add column a int;
alter table users add column a int;
commit;
begin;
alter table orders add column b int;
alter table users add column b int;
commit;

-- case: opposite orders in two transactions
begin;
alter table orders add column a int;
alter table users add column a int;
commit;
begin;
alter table users add column b int;
alter table orders add column b int; -- reports: opposite-lock-order
commit;

-- case: without a transaction nothing is held
alter table orders add column a int;
alter table users add column a int;
alter table users add column b int;
alter table orders add column b int;

-- case: weak locks do not meet
begin;
comment on table orders is 'a';
comment on table users is 'a';
commit;
begin;
comment on table users is 'b';
comment on table orders is 'b';
commit;

-- case: what is rolled back to a savepoint is not held any more
begin;
alter table orders add column a int;
alter table users add column a int;
commit;
begin;
savepoint s;
alter table users add column b int;
rollback to s;
alter table orders add column b int;
commit;

-- case: a table that the file itself has made
create table fresh (id int);
begin;
alter table orders add column a int;
alter table fresh add column a int;
commit;
begin;
alter table fresh add column b int;
alter table orders add column b int;
commit;
