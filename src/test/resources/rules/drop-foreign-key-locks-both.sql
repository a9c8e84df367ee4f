-- case: the other table is locked as well
create table customers (id int primary key);
create table orders (id int, customer_id int constraint of_customer references customers);
-- migration
alter table orders drop constraint of_customer; -- reports: drop-foreign-key-locks-both

-- case: to itself there is no other one
create table orders (id int primary key, parent int constraint parent references orders);
-- migration
alter table orders drop constraint parent;

-- case: a CHECK
create table orders (id int constraint positive check (id > 0));
-- migration
alter table orders drop constraint positive;

-- case: the other one is of the migration
create table orders (id int, customer_id int);
-- migration
create table customers (id int primary key);
alter table orders add constraint of_customer foreign key (customer_id) references customers not valid;
alter table orders drop constraint of_customer;

-- case: with its column
create table customers (id int primary key);
create table orders (id int, customer_id int constraint of_customer references customers);
-- migration
alter table orders drop column customer_id; -- reports: drop-foreign-key-locks-both

-- case: with the key it points at
create table customers (id int constraint customers_pkey primary key);
create table orders (id int, customer_id int constraint of_customer references customers);
-- migration
alter table customers drop constraint customers_pkey cascade; -- reports: drop-foreign-key-locks-both
