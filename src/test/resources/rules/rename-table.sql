-- case: whatever has rows
alter table orders rename to purchases; -- reports: rename-table
alter table if exists public."Orders" rename to purchases; -- reports: rename-table
alter view totals rename to sums; -- reports: rename-table
alter materialized view totals2 rename to sums2; -- reports: rename-table
alter foreign table remote rename to far; -- reports: rename-table
alter table totals3 rename to sums3; -- reports: rename-table

-- case: a view of the old name takes its place
begin;
alter table orders rename to purchases;
create view orders as select * from purchases;
commit;

-- case: later it is too late
alter table orders rename to purchases; -- reports: rename-table
create view orders as select * from purchases;

-- case: a table of the migration takes the place of the old one
begin;
create table new_orders (id int);
alter table orders rename to old_orders;
alter table new_orders rename to orders;
commit;

-- case: an index is nobody's name
create index a on orders (id);
-- migration
alter index a rename to b;
alter table b rename to c;

-- case: a temporary table
create temporary table scratch (id int);
-- migration
alter table pg_temp.scratch rename to other;
