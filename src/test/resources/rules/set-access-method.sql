-- case: another one
alter table orders set access method columnar; -- reports: set-access-method
alter table if exists only "Orders" set access method columnar; -- reports: set-access-method
alter materialized view totals set access method columnar; -- reports: set-access-method

-- case: the one it has
alter table orders set access method heap;
alter table orders set access method default;

-- case: a partitioned table has no rows of its own
create table events (id int) partition by list (id);
-- migration
alter table events set access method columnar;

-- case: a table of the migration
create table orders (id int);
alter table orders set access method columnar;
