-- case: outside a transaction
create table a (id int); -- reports: not-repeatable
create index on orders (id); -- reports: not-repeatable
create index a_id on a (id); -- reports: not-repeatable
drop table b; -- reports: not-repeatable
alter table orders add column note text; -- reports: not-repeatable
alter table orders drop column note; -- reports: not-repeatable
alter table orders drop constraint positive; -- reports: not-repeatable
alter table orders add constraint small check (id < 9) not valid; -- reports: not-repeatable
alter table orders rename column a to b; -- reports: not-repeatable
create type mood as enum ('glad'); -- reports: not-repeatable
alter type mood add value 'sad'; -- reports: not-repeatable
create sequence numbers; -- reports: not-repeatable
create view totals as select 1 as one; -- reports: not-repeatable
create materialized view sums as select 1 as one; -- reports: not-repeatable
create schema billing; -- reports: not-repeatable

-- case: what can be run again
create table if not exists a (id int);
drop table if exists b;
alter table orders add column if not exists note text;
alter table orders drop column if exists note;
alter table orders drop constraint if exists positive;
alter type mood add value if not exists 'sad';
create sequence if not exists numbers;
create or replace view totals as select 1 as one;
create or replace function f() returns int language sql as 'select 1';
create schema if not exists billing;
create extension if not exists pg_trgm;
alter table orders alter column note set not null;
update orders set note = '' where id = 1;

-- case: a transaction takes everything back
begin;
create table a (id int);
drop table b;
alter table orders add column note text;
commit;

-- case: in the transaction of the tool, wrapped
create table a (id int);
alter table orders add column note text;

-- case: a constraint that was taken away before
alter table orders drop constraint if exists positive;
alter table orders add constraint positive check (id > 0) not valid;

-- case: what a failed build leaves is dropped first
drop index concurrently if exists a;
create index concurrently a on orders (id);
