-- case: in any form
alter table orders set tablespace fast; -- reports: set-tablespace
alter table if exists only "Orders" set tablespace fast; -- reports: set-tablespace
alter materialized view totals set tablespace fast; -- reports: set-tablespace
alter index orders_pkey set tablespace fast; -- reports: set-tablespace
alter table all in tablespace slow set tablespace fast; -- reports: set-tablespace
alter index all in tablespace slow owned by staff set tablespace fast nowait; -- reports: set-tablespace
alter materialized view all in tablespace slow set tablespace fast; -- reports: set-tablespace
alter database shop set tablespace fast; -- reports: set-tablespace

-- case: a partitioned table has no rows of its own
create table events (id int) partition by list (id);
-- migration
alter table events set tablespace fast;

-- case: of the migration
create table fresh (id int);
create index fresh_id on fresh (id);
alter table fresh set tablespace fast;
alter index fresh_id set tablespace fast;

-- case: where new ones go
create table fresh (id int) tablespace fast;
set default_tablespace = fast;
