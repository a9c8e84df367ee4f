-- case: in any form
truncate orders; -- reports: truncate
truncate table only "Orders" restart identity; -- reports: truncate
truncate orders, customers cascade; -- reports: truncate

-- case: a table of the migration, and a temporary one
create table fresh (id int);
truncate fresh;
create temporary table scratch (id int);
truncate scratch;

-- case: what points at it goes too
create table orders (id int primary key);
create table lines (order_id int references orders);
-- migration
create table fresh (id int);
truncate fresh, orders cascade; -- reports: truncate

-- case: a delete is no truncate
delete from orders;
