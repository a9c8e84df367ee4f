-- case: a table in use
alter table app.orders disable row level security; -- reports: disable-row-security

-- case: a table of the same migration
create table orders (id int);
alter table orders disable row level security;
