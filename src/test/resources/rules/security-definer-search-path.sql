-- case: without one
create function f() returns int language sql security definer as 'select 1'; -- reports: security-definer-search-path
create or replace procedure p() language plpgsql external security definer as 'begin end'; -- reports: security-definer-search-path
create function f() returns int language sql security definer set work_mem = '1MB' as 'select 1'; -- reports: security-definer-search-path

-- case: with one
create function f() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1';
create function f() returns int language sql security definer set search_path to '' as 'select 1';
create function f() returns int language sql security definer set "search_path" = pg_catalog as 'select 1';
create function f() returns int language sql security invoker as 'select 1';
create function f() returns int language sql as 'select 1';

-- case: the caller's is kept
create function f() returns int language sql security definer set search_path from current as 'select 1';

-- case: made one afterwards
alter function f() security definer; -- reports: security-definer-search-path
alter function f() security definer set search_path = pg_catalog;
alter procedure p() security invoker;
alter function f() reset search_path; -- reports: security-definer-search-path
alter function f() reset all; -- reports: security-definer-search-path

-- case: the path follows in the same transaction
begin;
create function f() returns int language sql security definer as 'select 1';
alter function f() set search_path = pg_catalog;
commit;

-- case: a body that is read when the function is made has no names left to find
create function f() returns int language sql security definer return 1;
create function g() returns int language sql security definer begin atomic select 1; end;
