-- case: a table in use
alter table orders owner to app; -- reports: change-owner

-- case: a table of the same migration
create table orders (id int);
alter table orders owner to app;
