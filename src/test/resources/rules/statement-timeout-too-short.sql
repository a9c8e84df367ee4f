-- case: a build that takes longer, sized
set statement_timeout = '5s';
create index concurrently on orders (status); -- reports: statement-timeout-too-short

-- case: a catalog change is no work, sized
set statement_timeout = '1s';
alter table orders add column note text;

-- case: every row, sized
set statement_timeout = '5s';
update orders set status = 0; -- reports: statement-timeout-too-short

-- case: no timeout, sized
create index on orders (status);

-- case: a table of another size that is not told, sized
set statement_timeout = '1s';
create index on users (id);
