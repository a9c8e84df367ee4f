create table orders (id bigint primary key);
create function twice(n int) returns int language sql immutable as 'select n * 2';
create view doubled as select twice(id::int) as n from orders;

-- claim: CREATE OR REPLACE FUNCTION changes the body, the language and the volatility -- since: 14
create or replace function twice(n int) returns int language plpgsql stable as 'begin return n * 2; end';
select provolatile, lanname from pg_proc p join pg_language l on l.oid = prolang where proname = 'twice';
-- expect: s | plpgsql

-- claim: CREATE OR REPLACE FUNCTION cannot change the type of the result -- since: 14
create or replace function twice(n int) returns bigint language sql as 'select n * 2::bigint';
-- error: 42P13 cannot change return type of existing function

-- claim: CREATE OR REPLACE FUNCTION cannot rename a parameter or take a default away -- since: 14
create or replace function twice(m int) returns int language sql as 'select m * 2';
-- error: 42P13 cannot change name of input parameter "n"
create function thrice(n int default 1) returns int language sql as 'select n * 3';
create or replace function thrice(n int) returns int language sql as 'select n * 3';
-- error: 42P13 cannot remove parameter defaults from existing function

-- claim: functions of the same name and other parameter types are different functions -- since: 14
create or replace function twice(n bigint) returns bigint language sql as 'select n * 2';
select count(*) from pg_proc where proname = 'twice';
-- expect: 2

-- claim: a function that a view uses cannot be dropped, but can be replaced -- since: 14
drop function twice(int);
-- error: 2BP01 cannot drop function twice(integer) because other objects depend on it
create or replace function twice(n int) returns int language sql immutable as 'select n + n';

-- claim: CREATE, REPLACE and DROP FUNCTION lock no table -- since: 14
begin;
create function four() returns int language sql as 'select 4';
create or replace function four() returns int language sql as 'select 2 + 2';
drop function four();
table locks;
-- expect: no rows
