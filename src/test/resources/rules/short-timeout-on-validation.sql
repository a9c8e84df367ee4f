-- case: a timeout of the statement, wrapped
set local statement_timeout = '5s';
alter table orders validate constraint c; -- reports: short-timeout-on-validation

-- case: a timeout of locks
set lock_timeout = '2s';
alter table orders validate constraint c; -- reports: short-timeout-on-validation

-- case: it is taken back before
set lock_timeout = '2s';
alter table orders add constraint c check (a > 0) not valid;
reset lock_timeout;
alter table orders validate constraint c;

-- case: it ends with the transaction
begin;
set local statement_timeout = '5s';
alter table orders add constraint c check (a > 0) not valid;
commit;
alter table orders validate constraint c;

-- case: a long one
set statement_timeout = '2h';
alter table orders validate constraint c;

-- case: what is rolled back to a savepoint is not set any more, wrapped
savepoint s;
set local statement_timeout = '5s';
rollback to savepoint s;
alter table orders validate constraint c;

-- case: a table of this migration
set statement_timeout = '5s';
create table fresh (a int, constraint c check (a > 0));
alter table fresh validate constraint c;
