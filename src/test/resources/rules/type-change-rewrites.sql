-- case: what keeps the table
create table t (a varchar(10), b varchar(10), c numeric(10,2), d timestamp(3), e cidr, f text, g varbit(4), h xml);
-- migration
alter table t alter column a type varchar(20);
alter table t alter column b type text;
alter table t alter column c type numeric(12,2);
alter table t alter column d type timestamp;
alter table t alter column e type inet;
alter table t alter column f type varchar;
alter table t alter column g type varbit(8);
alter table t alter column h type text;

-- case: what does not
create table t (a varchar(20), b text, c numeric(10,2), d timestamp, e inet, f int[], g char(4), h json, i int);
-- migration
alter table t alter column a type varchar(10); -- reports: type-change-rewrites
alter table t alter column b type varchar(10); -- reports: type-change-rewrites
alter table t alter column c type numeric(12,3); -- reports: type-change-rewrites
alter table t alter column d type timestamp(3); -- reports: type-change-rewrites
alter table t alter column e type cidr; -- reports: type-change-rewrites
alter table t alter column f type bigint[]; -- reports: type-change-rewrites
alter table t alter column g type text; -- reports: type-change-rewrites
alter table t alter column h type jsonb; -- reports: type-change-rewrites
alter table t alter column i type numeric; -- reports: type-change-rewrites

-- case: domains
create domain note as text;
create domain mail as text check (value like '%@%');
create table t (a text, b text, c note);
-- migration
alter table t alter column a type note;
alter table t alter column b type mail; -- reports: type-change-rewrites
alter table t alter column c type text;

-- case: a table this migration has just made
create table t (a int);
alter table t alter column a type bigint;
