-- case: constraints that keep rows out
alter table orders drop constraint positive; -- reports: drop-constraint
alter table if exists only "Orders" drop constraint if exists "Positive" cascade; -- reports: drop-constraint
alter table orders drop constraint a, drop constraint b; -- reports: drop-constraint, drop-constraint

-- case: one that only helped to prove NOT NULL
alter table orders add constraint helper check (note is not null) not valid;
alter table orders validate constraint helper;
alter table orders alter column note set not null;
alter table orders drop constraint helper;

-- case: one that is made again under its name
alter table orders drop constraint positive, add constraint positive check (total >= 0) not valid;

-- case: a table of the migration
create table orders (id int constraint positive check (id > 0));
alter table orders drop constraint positive;

-- case: one that is not there, known
create table orders (id int);
-- migration
alter table orders drop constraint if exists positive;

-- case: a unique index is one too
create table orders (code text);
create unique index code_once on orders (code);
create index code_plain on orders (code);
-- migration
drop index concurrently code_once; -- reports: drop-constraint
drop index concurrently code_plain;

-- case: one of the migration
create unique index concurrently code_once on orders (code);
drop index concurrently code_once;
