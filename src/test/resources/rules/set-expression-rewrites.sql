-- case: a stored column, pg=17
create table t (a int, b int generated always as (a + 1) stored);
-- migration
alter table t alter column b set expression as (a + 2); -- reports: set-expression-rewrites

-- case: a virtual one is not stored anywhere, pg=18
create table t (a int, b int generated always as (a + 1) virtual);
-- migration
alter table t alter column b set expression as (a + 2);

-- case: without a keyword it is virtual from 18 on, pg=18
create table t (a int, b int generated always as (a + 1));
-- migration
alter table t alter column b set expression as (a + 2);

-- case: what it is now is not seen, pg=18
alter table t alter column b set expression as (a + 2); -- reports: set-expression-rewrites

-- case: of a partition below, pg=18
create table t (a int, b int generated always as (a + 1) stored) partition by list (a);
create table t1 partition of t for values in (1);
-- migration
alter table t alter column b set expression as (a + 2); -- reports: set-expression-rewrites

-- case: a table of the migration, pg=18
create table t (a int, b int generated always as (a + 1) stored);
alter table t alter column b set expression as (a + 2);

-- case: dropping it keeps the values, pg=18
create table t (a int, b int generated always as (a + 1) stored);
-- migration
alter table t alter column b drop expression;
