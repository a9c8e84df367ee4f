-- case: a CHECK that uses it
create table t (a varchar(10) check (length(a) > 2), b varchar(10), c varchar(10), check (b <> c));
-- migration
alter table t alter column a type varchar(20); -- reports: type-change-proves-check-again
alter table t alter column b type text; -- reports: type-change-proves-check-again

-- case: a CHECK of another column, and none
create table t (a varchar(10), b int check (b > 0));
-- migration
alter table t alter column a type text;

-- case: one that is not enforced, pg=18
create table t (a varchar(10), constraint long check (length(a) > 2) not enforced);
-- migration
alter table t alter column a type text;

-- case: a rewrite says so itself
create table t (a int check (a > 0));
-- migration
alter table t alter column a type bigint;

-- case: a table of the migration
create table t (a varchar(10) check (length(a) > 2));
alter table t alter column a type text;

-- case: NOT NULL is no CHECK
create table t (a varchar(10) not null);
-- migration
alter table t alter column a type text;

-- case: two columns, of which one has a CHECK
create table t (a varchar(10) check (length(a) > 2), b varchar(10));
-- migration
alter table t alter column b type text, alter column a type text; -- reports: type-change-proves-check-again
