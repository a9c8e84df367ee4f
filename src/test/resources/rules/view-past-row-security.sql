-- case: a view of such a table
create table orders (owner text);
alter table orders enable row level security;
-- migration
create view all_orders as select * from orders; -- reports: view-past-row-security
create or replace view a with (security_barrier) as select 1 as one from orders o; -- reports: view-past-row-security
create view b with (security_invoker = false) as select * from orders; -- reports: view-past-row-security

-- case: with the rights of the reader
create table orders (owner text);
alter table orders enable row level security;
-- migration
create view a with (security_invoker) as select * from orders;
create view b with (security_invoker = true) as select * from orders;
create view c with (security_invoker = on) as select * from orders;

-- case: a table without row security
create table orders (owner text);
-- migration
create view a as select * from orders;
