-- case: nothing
alter table orders replica identity nothing; -- reports: replica-identity-lost
alter table if exists "Orders" replica identity nothing; -- reports: replica-identity-lost

-- case: the others
alter table orders replica identity default;
alter table orders replica identity full;
alter table orders replica identity using index orders_code;

-- case: a table of the migration that nobody publishes
create table scratch (id int);
alter table scratch replica identity nothing;

-- case: the key that it rests on
create table orders (id int constraint orders_pkey primary key);
create publication everything for all tables;
-- migration
alter table orders drop constraint orders_pkey; -- reports: replica-identity-lost
