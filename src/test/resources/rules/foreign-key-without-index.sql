-- case: at a table that is there
create table orders (id int, customer_id int);
-- migration
alter table orders add constraint of_customer foreign key (customer_id) references customers not valid; -- reports: foreign-key-without-index

-- case: an index that begins with the columns
create table orders (id int, customer_id int, region int);
create index on orders (customer_id, id);
-- migration
alter table orders add foreign key (customer_id) references customers not valid;
alter table orders add foreign key (id, customer_id) references other (a, b) not valid;
alter table orders add foreign key (region) references regions not valid; -- reports: foreign-key-without-index

-- case: a partial index, an expression and another method do not help
create table orders (id int, customer_id int);
create index on orders (customer_id) where id > 5;
create index on orders ((customer_id + 1));
create index on orders using brin (customer_id);
-- migration
alter table orders add foreign key (customer_id) references customers not valid; -- reports: foreign-key-without-index

-- case: a key of its own
create table orders (customer_id int primary key);
-- migration
alter table orders add foreign key (customer_id) references customers not valid;

-- case: a new table without an index in the end
create table orders (id int primary key, customer_id int references customers, foreign key (id) references other); -- reports: foreign-key-without-index

-- case: a new table whose index comes later
create table orders (id int primary key, customer_id int references customers);
create index on orders (customer_id);

-- case: a new column
alter table orders add column customer_id int references customers; -- reports: foreign-key-without-index
