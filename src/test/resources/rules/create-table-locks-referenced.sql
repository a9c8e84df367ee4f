-- case: at a column, and at the table
create table lines (order_id bigint references orders, item_id bigint, foreign key (item_id) references items (id)); -- reports: create-table-locks-referenced, create-table-locks-referenced

-- case: one table twice is one lock
create table lines (a bigint references orders, b bigint references orders); -- reports: create-table-locks-referenced

-- case: to itself, to one of the migration, to none
create table orders (id bigint primary key);
create table lines (id bigint primary key, parent bigint references lines, order_id bigint references orders);
create table plain (id bigint);

-- case: if it does not exist yet
create table if not exists lines (order_id bigint references public."Orders"); -- reports: create-table-locks-referenced

-- case: one that is there already is not made again
create table lines (order_id bigint);
-- migration
create table if not exists lines (order_id bigint references orders);

-- case: copied columns bring no foreign keys
create table lines (like old_lines including all);
