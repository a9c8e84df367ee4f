-- case: its words
drop function total(int); -- reports: drop-routine
drop function if exists "Total"; -- reports: drop-routine
drop procedure tidy(); -- reports: drop-routine
drop routine tidy; -- reports: drop-routine
drop aggregate best(int); -- reports: drop-routine

-- case: several of them
drop function a(), b(int) cascade; -- reports: drop-routine, drop-routine

-- case: made again at once
drop function if exists total(int);
create function total(id int) returns bigint language sql as 'select 1';

-- case: one of the migration
create function total() returns int language sql as 'select 1';
drop function total();

-- case: one of the migration and one that was there
create function total() returns int language sql as 'select 1';
drop function total(), other(); -- reports: drop-routine

-- case: operators and triggers are other kinds
drop trigger note on orders;

-- case: a function of triggers
create function public.stamp() returns trigger language plpgsql as 'begin return new; end';
create function public.price() returns integer language sql as 'select 1';
-- migration
drop function public.stamp();
drop function public.price(); -- reports: drop-routine
