-- case: what stands in a block is checked where it stands
do $$ begin alter table orders add column x int; end $$;

-- case: a constant string is no riddle
do $$ begin execute 'alter table orders add column x int'; end $$;

-- case: what is put together is
do $$ begin execute format('alter table %I add column x int', 'orders'); end $$; -- reports: sql-not-analysed

-- case: others
call migrate(); -- reports: sql-not-analysed
