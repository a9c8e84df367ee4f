-- case: without one
create table orders (id int); -- reports: name-without-schema
alter table orders add column note text; -- reports: name-without-schema
create index concurrently a on orders (id); -- reports: name-without-schema
drop table orders; -- reports: name-without-schema

-- case: with one
create table shop.orders (id int);
alter table "Shop".orders add column note text;
create temporary table scratch (id int);
alter table scratch add column note text;
