-- case: what stands in a block is checked where it stands
do $$ begin alter table orders add column x int; end $$;

-- case: a constant string is no riddle
do $$ begin execute 'alter table orders add column x int'; end $$;

-- case: what is put together is
do $$ begin execute format('alter table %I add column x int', current_user); end $$; -- reports: sql-not-analysed

-- case: others
call migrate(); -- reports: sql-not-analysed

-- case: strings that are put together from constants are read
do $$
declare
  t constant text := 'orders';
begin
  execute 'alter table ' || quote_ident(t) || ' drop column note';
  execute format('alter table %I drop column %I', t, 'other');
  execute format('comment on table %I is %L', t, 'it''s');
end $$;

-- case: loops over constants are read
do $$
declare t text;
begin
  foreach t in array array['a', 'b'] loop
    execute format('alter table %1$I add column %1$I int', t);
  end loop;
end $$;

-- case: what follows from rows is not
do $$
declare t text;
begin
  for t in select tablename from pg_tables loop
    execute format('drop table %I', t); -- reports: sql-not-analysed
  end loop;
end $$;

-- case: a variable that gets two values is not
do $$
declare t text := 'a';
begin
  t := 'b';
  execute 'drop table ' || t; -- reports: sql-not-analysed
end $$;

-- case: privileges to execute are none of it
do $$ begin grant execute on function f() to public; end $$;

-- case: a routine of the text is read where it is called
create function once() returns void language plpgsql as $$
begin
  execute 'drop table if exists ' || current_user;
end $$;
select once(); -- reports: sql-not-analysed
