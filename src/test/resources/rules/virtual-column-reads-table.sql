-- case: NOT NULL is computed for every row, pg=18
alter table t add column b int generated always as (a + 1) virtual not null; -- reports: virtual-column-reads-table
alter table t add column c int not null generated always as (a + 1); -- reports: virtual-column-reads-table

-- case: without it nothing is read, pg=18
alter table t add column b int generated always as (a + 1) virtual;
alter table t add column c int generated always as (a + 1);

-- case: stored ones write the table, pg=18
alter table t add column b int generated always as (a + 1) stored not null;

-- case: a table of the migration, pg=18
create table t (a int);
alter table t add column b int generated always as (a + 1) virtual not null;
