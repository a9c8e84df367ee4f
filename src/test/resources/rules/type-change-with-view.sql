-- case: a view of the column
create table t (a varchar(10), b varchar(10));
create view v as select a from t;
-- migration
alter table t alter column a type text; -- reports: type-change-with-view
alter table t alter column b type text;

-- case: a view of everything
create table t (a varchar(10), b int);
create view v as select * from t;
-- migration
alter table t alter column a type text; -- reports: type-change-with-view

-- case: in a condition
create table t (a varchar(10), b int);
create view v as select b from t where a <> '';
-- migration
alter table t alter column a type text; -- reports: type-change-with-view

-- case: a materialized view
create table t (a varchar(10));
create materialized view v as select a from t;
-- migration
alter table t alter column a type text; -- reports: type-change-with-view

-- case: the view goes before
create table t (a varchar(10));
create view v as select a from t;
-- migration
drop view v;
alter table t alter column a type text;
create view v as select a from t;

-- case: another table
create table t (a varchar(10));
create view v as select a from old.t;
-- migration
alter table t alter column a type text;

-- case: it fails in the same migration too
create table t (a varchar(10));
create view v as select a from t;
alter table t alter column a type text; -- reports: type-change-with-view
