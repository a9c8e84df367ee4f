-- case: in any part of the index, pg=18
create table t (a int, b int generated always as (a + 1) virtual, c int generated always as (a + 1) stored);
create index on t (b); -- reports: index-on-virtual-column
create index on t (a, b); -- reports: index-on-virtual-column
create index on t ((b + 1)); -- reports: index-on-virtual-column
create index on t (a) where b > 1; -- reports: index-on-virtual-column
create index on t (c);
create index on t (a) include (c);
create index on t ((a + 1));

-- case: no keyword means virtual from 18 on, pg=18
create table t (a int, b int generated always as (a + 1));
create index on t (b); -- reports: index-on-virtual-column

-- case: keys build an index too, pg=18
create table t (a int, b int generated always as (a + 1) virtual);
alter table t add unique (b); -- reports: index-on-virtual-column
alter table t add primary key (b); -- reports: index-on-virtual-column

-- case: included, pg=18
create table t (a int, b int generated always as (a + 1) virtual);
create index on t (a) include (b); -- reports: index-on-virtual-column
