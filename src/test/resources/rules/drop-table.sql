-- case: several
drop table if exists a, b cascade; -- reports: drop-table, drop-table

-- case: a temporary table
create temporary table t (id int);
-- migration
drop table pg_temp.t;

-- case: wherever a block says so
do $$
declare t text := 'orders';
begin
  with gone as (delete from lines returning id) select count(*) into n from gone;
  if n > 0 then drop table customers; end if; -- reports: drop-table
  insert into log values (1) returning id into n;
  execute format('drop table %I', t); -- reports: drop-table
  drop table t; -- reports: drop-table
end $$;

-- case: through routines that call routines
create function inner_one() returns void language sql as 'drop table orders';
create function outer_one() returns void language plpgsql as $$ begin perform inner_one(); end $$;
select outer_one(); -- reports: drop-table

-- case: a routine that calls itself
create function again() returns void language plpgsql as $$ begin perform again(); end $$;
select again();
