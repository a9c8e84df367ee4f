-- case: it is read twice
begin;
alter table orders add constraint a check (id > 0);
alter table orders add constraint b check (id < 100); -- reports: several-alter-table
commit;

-- case: written and read
begin;
alter table orders add column a uuid default gen_random_uuid();
alter table public.orders alter column note set not null; -- reports: several-alter-table
commit;

-- case: one pass, or none
begin;
alter table orders add constraint a check (id > 0), add constraint b check (id < 100);
alter table orders add column note text;
alter table orders add constraint c check (id > 0) not valid;
commit;

-- case: another table, another transaction
begin;
alter table orders add constraint a check (id > 0);
alter table customers add constraint a check (id > 0);
commit;
alter table orders add constraint b check (id > 0);

-- case: a table of the migration
begin;
create table fresh (id int);
alter table fresh add constraint a check (id > 0);
alter table fresh add constraint b check (id < 100);
commit;
