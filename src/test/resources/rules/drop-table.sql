-- case: several
drop table if exists a, b cascade; -- reports: drop-table, drop-table

-- case: a temporary table
create temporary table t (id int);
-- migration
drop table pg_temp.t;
