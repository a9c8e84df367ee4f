-- case: an index
create index a on orders (id);
-- migration
alter table a rename to b; -- reports: rename-index-through-table

-- case: the right way
create index a on orders (id);
-- migration
alter index a rename to b;
alter index if exists b rename to c;

-- case: the index of a key
create table orders (id int, constraint orders_pkey primary key (id));
-- migration
alter table orders_pkey rename to orders_key; -- reports: rename-index-through-table

-- case: a table
alter table a rename to b;

-- case: an index of a table of the migration
create table orders (id int);
create index a on orders (id);
alter table a rename to b;
