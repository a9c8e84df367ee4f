-- case: expressions, conditions and other orders
create table t (a varchar(10), b varchar(10), c int, d timestamp);
create index on t (lower(a));
create index on t (c) where b <> '';
create index on t (d);
-- migration
set timezone = 'UTC';
alter table t alter column a type text; -- reports: type-change-rebuilds-index
alter table t alter column b type varchar(20); -- reports: type-change-rebuilds-index
alter table t alter column d type timestamptz; -- reports: type-change-rebuilds-index

-- case: a plain index stays
create table t (a varchar(10) unique, b varchar(10));
create index on t (a);
create index on t (b, a);
-- migration
alter table t alter column a type text;
alter table t alter column b type varchar(20);

-- case: int to oid keeps the rows and not the index
create table t (a int);
create index on t (a);
-- migration
alter table t alter column a type oid; -- reports: type-change-rebuilds-index

-- case: another collation is another order
create table t (a text);
create index on t (a);
-- migration
alter table t alter column a type text collate "C"; -- reports: type-change-rebuilds-index

-- case: a rewrite says so itself
create table t (a int);
create index on t ((a + 1));
-- migration
alter table t alter column a type bigint;

-- case: a table of the migration
create table t (a varchar(10));
create index on t (lower(a));
alter table t alter column a type text;

-- case: two columns, of which one has such an index
create table t (a varchar(10), b varchar(10));
create index on t (lower(a));
-- migration
alter table t alter column b type text, alter column a type text; -- reports: type-change-rebuilds-index
