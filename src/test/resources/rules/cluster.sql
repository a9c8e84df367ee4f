-- case: a table in use, quoted
cluster "Orders" using "Orders_pkey"; -- reports: cluster

-- case: a table of the same migration
create table orders (id int primary key);
cluster orders using orders_pkey;
