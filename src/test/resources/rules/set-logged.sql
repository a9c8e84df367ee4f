-- case: to and fro
alter table orders set unlogged; -- reports: set-logged
alter table "Orders" set logged; -- reports: set-logged
alter table if exists orders set unlogged, set (fillfactor = 70); -- reports: set-logged

-- case: what it is already
create unlogged table scratch (id int);
create table orders (id int);
-- migration
alter table orders set logged;
alter table scratch set unlogged;
alter table scratch set logged; -- reports: set-logged

-- case: a table of the migration
create unlogged table copies (id int);
alter table copies set logged;

-- case: a sequence has no rows
create sequence numbers;
-- migration
alter sequence numbers set unlogged;
