-- case: without one in the end
create table a (id int); -- reports: table-without-primary-key
create table b (id int unique not null); -- reports: table-without-primary-key
create unlogged table c (id int);
create table d as select 1 as id; -- reports: table-without-primary-key

-- case: with one
create table a (id int primary key);
create table b (id int, constraint b_key primary key (id));
create table c (like a including all);
create table d partition of a for values in (1);
create temporary table e (id int);
create foreign table f (id int) server far;
create table g () inherits (a);

-- case: added afterwards
create table a (id int);
alter table a add primary key (id);

-- case: there already
create table a (id int primary key);
-- migration
create table if not exists a (id int);
