-- case: a table in use, quoted
alter table "Orders" alter column "State" drop default; -- reports: drop-default

-- case: a table of the same migration
create table orders (state text default 'new');
alter table orders alter column state drop default;
