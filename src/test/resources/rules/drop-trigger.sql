-- case: in any form
drop trigger note on orders; -- reports: drop-trigger
drop trigger if exists "Note" on public."Orders" cascade; -- reports: drop-trigger

-- case: one that comes back under its name
drop trigger if exists note on orders;
create trigger note before insert on orders for each row execute function noted();

-- case: a table of the migration
create table orders (id int);
drop trigger if exists note on orders;

-- case: an event trigger ends for the whole database
drop event trigger watch; -- reports: drop-trigger
