-- case: to and fro
alter table orders alter constraint of_customer enforced; -- reports: enforced-again-reads-table
alter table orders alter constraint of_customer not enforced; -- reports: enforced-again-reads-table

-- case: other attributes
alter table orders alter constraint of_customer deferrable initially deferred;
alter table orders alter constraint of_customer not deferrable;
alter table orders alter constraint note_there no inherit;

-- case: a table of the migration
create table customers (id int primary key);
create table orders (customer_id int constraint of_customer references customers not enforced);
alter table orders alter constraint of_customer enforced;
