-- case: a new one
create publication everything for all tables; -- reports: publication-without-ddl
create publication a_few for table orders, customers; -- reports: publication-without-ddl
create publication one for tables in schema billing; -- reports: publication-without-ddl
create publication nothing_yet; -- reports: publication-without-ddl

-- case: changes of one
alter publication a_few add table items;
alter publication a_few owner to staff;
