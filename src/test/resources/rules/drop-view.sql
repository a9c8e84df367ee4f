-- case: in any form
drop view totals; -- reports: drop-view
drop view if exists a, "B"; -- reports: drop-view, drop-view

-- case: made again under its name
drop view if exists totals;
create view totals as select 1 as one;

-- case: made again with other words around it
drop view public.totals;
create or replace view public.totals with (security_invoker) as select 1 as one;

-- case: made again as something else that is read the same way
drop view totals;
create table totals (one int);

-- case: one whose name begins the same way is another one
drop view totals; -- reports: drop-view
create view totals_of_year as select 1 as one;

-- case: a text that speaks of it
drop view totals; -- reports: drop-view
comment on table orders is 'create view totals';

-- case: one of the migration
create view totals as select 1 as one;
drop view totals;

-- case: one that is not there, known
create table orders (id int);
-- migration
drop view if exists totals;
