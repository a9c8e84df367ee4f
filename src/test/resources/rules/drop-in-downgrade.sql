-- case: a table and a schema, downgrade
drop table orders; -- reports: drop-in-downgrade
drop schema app cascade; -- reports: drop-in-downgrade

-- case: two columns, downgrade
alter table orders drop column a, drop column b; -- reports: drop-in-downgrade, drop-in-downgrade

-- case: what it has made itself, downgrade
create table scratch (id int);
drop table scratch;
alter table orders add column helper int;
alter table orders drop column helper;

-- case: what the migration before has made, downgrade
create table orders (id int);
-- migration
drop table orders; -- reports: drop-in-downgrade

-- case: an index holds no data of its own, downgrade
drop index orders_a;
