-- case: the same columns, and a beginning of them
create index a on orders (customer_id, status);
-- migration
create index concurrently b on orders (customer_id); -- reports: duplicate-index
create index concurrently c on orders (customer_id, status); -- reports: duplicate-index

-- case: behind a key
create table orders (id int primary key, code text unique);
-- migration
create index concurrently b on orders (id); -- reports: duplicate-index
create index concurrently c on orders (code); -- reports: duplicate-index

-- case: another order, another column, more columns
create index a on orders (customer_id, status);
-- migration
create index concurrently c on orders (status);
create index concurrently b on orders (status, customer_id);
create index concurrently d on orders (customer_id, status, total);

-- case: what it can that the other one cannot
create index a on orders (customer_id);
-- migration
create unique index concurrently b on orders (customer_id);
create index concurrently c on orders (customer_id) where status = 'open';
create index concurrently d on orders (lower(customer_id));
create index concurrently e on orders using hash (customer_id);
create index concurrently f on orders (customer_id text_pattern_ops);
create index concurrently g on orders (customer_id collate "C");
create index concurrently h on orders (customer_id) include (total);

-- case: a partial index serves fewer queries
create index a on orders (customer_id) where status = 'open';
-- migration
create index concurrently b on orders (customer_id);

-- case: another table
create index a on orders (customer_id);
-- migration
create index concurrently b on old.orders (customer_id);

-- case: the older one goes first
create index a on orders (customer_id);
-- migration
drop index concurrently a;
create index concurrently b on orders (customer_id, status);
create index concurrently c on orders (customer_id); -- reports: duplicate-index
