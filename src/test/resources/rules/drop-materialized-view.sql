-- case: one after the other
drop materialized view totals; -- reports: drop-materialized-view
drop materialized view if exists a, "B" cascade; -- reports: drop-materialized-view, drop-materialized-view

-- case: one of the migration
create materialized view totals as select 1 as one;
drop materialized view totals;

-- case: a plain view
drop view totals;

-- case: one that is not there, known
create table orders (id int);
-- migration
drop materialized view if exists totals;
