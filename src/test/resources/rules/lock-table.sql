-- case: modes that make writes wait
begin;
lock orders; -- reports: lock-table
lock table orders in share mode; -- reports: lock-table
lock table orders in share row exclusive mode nowait; -- reports: lock-table
lock table only "Orders" in exclusive mode; -- reports: lock-table
lock table a, b in access exclusive mode; -- reports: lock-table, lock-table
commit;

-- case: modes that do not
begin;
lock table orders in access share mode;
lock table orders in row share mode;
lock table orders in row exclusive mode;
lock table orders in share update exclusive mode;
commit;

-- case: a table of the migration, and a temporary one
begin;
create table fresh (id int);
lock table fresh;
create temporary table scratch (id int);
lock table scratch;
commit;
