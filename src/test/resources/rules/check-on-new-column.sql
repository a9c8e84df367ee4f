-- case: a table this migration has just made
create table orders (id int);
alter table orders add column priority int check (priority > 0);
