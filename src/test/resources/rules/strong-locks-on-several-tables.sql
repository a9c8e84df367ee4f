-- case: a second table
begin;
alter table orders add column note text;
alter table customers add column note text; -- reports: strong-locks-on-several-tables
commit;

-- case: one table twice, and weak locks
begin;
alter table orders add column note text;
alter table public.orders add column other text;
comment on table customers is 'who buys';
alter table customers validate constraint there;
commit;

-- case: each in its own transaction
begin;
alter table orders add column note text;
commit;
alter table customers add column note text;
alter table items add column note text;

-- case: in the transaction of the tool, wrapped
drop table orders;
truncate customers; -- reports: strong-locks-on-several-tables

-- case: tables of the migration
begin;
create table a (id int primary key);
create table b (id int references a);
alter table b add column note text;
commit;

-- case: the indexes of a table are no other tables
create index a on orders (id);
-- migration
begin;
drop index a;
alter table orders add column note text;
commit;
