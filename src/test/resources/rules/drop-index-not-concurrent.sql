-- case: an index of a table this migration has just made
create table orders (id bigint);
create index orders_id on orders (id);
drop index orders_id;

-- case: several at once
drop index a, b; -- reports: drop-index-not-concurrent, drop-index-not-concurrent
