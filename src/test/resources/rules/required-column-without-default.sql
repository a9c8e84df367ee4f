-- case: a table this migration has just made
create table orders (id int);
alter table orders add column state text not null;

-- case: an identity fills itself
alter table orders add column n int not null generated always as identity;

-- case: NULL is no default
alter table orders add column a text default null not null; -- reports: required-column-without-default
