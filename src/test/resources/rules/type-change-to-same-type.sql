-- case: other words for the same type
create table t (a int, b varchar(10), c numeric(10, 0), d timestamptz, e text[], f float8, g numeric(5,2));
-- migration
alter table t alter column a type integer; -- reports: type-change-to-same-type
alter table t alter column b type character varying(10); -- reports: type-change-to-same-type
alter table t alter column c type decimal(10); -- reports: type-change-to-same-type
alter table t alter column d type timestamp with time zone; -- reports: type-change-to-same-type
alter table t alter column e type text array; -- reports: type-change-to-same-type
alter table t alter column f type double precision; -- reports: type-change-to-same-type
alter table t alter column g type numeric(5, 2); -- reports: type-change-to-same-type

-- case: another length, another type
create table t (a int, b varchar(10), c numeric(10, 0));
-- migration
alter table t alter column a type bigint;
alter table t alter column b type varchar(11);
alter table t alter column c type numeric;

-- case: values that are computed
create table t (a int);
-- migration
alter table t alter column a type int using a + 1;

-- case: another collation
create table t (a text);
-- migration
alter table t alter column a type text collate "C";

-- case: not known
alter table t alter column a type int;

-- case: a table of the migration
create table t (a int);
alter table t alter column a type int;
