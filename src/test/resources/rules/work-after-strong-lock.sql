-- case: long work behind a lock
begin;
alter table orders add column note text;
update customers set name = trim(name); -- reports: work-after-strong-lock
create index on customers (name); -- reports: work-after-strong-lock
copy customers from '/tmp/customers.csv'; -- reports: work-after-strong-lock
insert into customers select * from old_customers; -- reports: work-after-strong-lock
commit;

-- case: short work
begin;
alter table orders add column note text;
insert into settings values ('a', 'b');
alter table orders add column other text;
comment on table customers is 'who buys';
commit;

-- case: the long work comes first
begin;
update customers set name = trim(name);
alter table orders add column note text;
commit;

-- case: the lock ended with its transaction
begin;
alter table orders add column note text;
commit;
update customers set name = trim(name);

-- case: tables of the migration
begin;
create table fresh (id int);
alter table fresh add column note text;
update customers set name = trim(name);
alter table orders add column note text;
update fresh set note = '';
commit;
