-- case: a table this migration has just made
create table orders (id bigint, status text);
create index orders_id on orders (id);

-- case: the second index on a table in use
create index concurrently orders_id on orders (id);
create index orders_status on orders (status); -- reports: index-not-concurrent

-- case: a table of the same name in another schema is another table
create table audit.orders (id bigint);
create index orders_id on public.orders (id); -- reports: index-not-concurrent

-- case: a table whose transaction was rolled back was not made
begin;
create table orders (id bigint);
rollback;
create index orders_id on orders (id); -- reports: index-not-concurrent

-- case: a temporary table is nobody else's
create temporary table scratch (id bigint);
create index on scratch (id);

-- case: in a block
do $$ begin if true then create index on orders (id); end if; end $$; -- reports: index-not-concurrent

-- case: a table that SELECT INTO has made
select 1 as id into copies from orders;
create index on copies (id);

-- case: a table that may have been there before what was rolled back
begin;
create table if not exists orders (id bigint);
rollback;
create index orders_id on orders (id); -- reports: index-not-concurrent
