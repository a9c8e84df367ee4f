-- case: in any form
alter table orders rename column note to comment; -- reports: rename-column
alter table if exists only public."Orders" rename "Note" to comment; -- reports: rename-column
alter view totals rename column a to b; -- reports: rename-column
alter materialized view totals rename column a to b; -- reports: rename-column
alter foreign table remote rename column a to b; -- reports: rename-column

-- case: a table and a column of the migration
create table fresh (a int);
alter table fresh rename column a to b;
alter table orders add column a int;
alter table orders rename column a to b;

-- case: constraints and tables are renamed elsewhere
alter table orders rename constraint a to b;
alter table orders rename to old_orders;

-- case: columns of an index are nobody's
create index total_idx on orders (total);
-- migration
alter index total_idx rename to a;

-- case: it takes the place of one that is dropped, wrapped
alter table orders drop column total;
alter table orders rename column total_new to total;

-- case: of another one, wrapped
alter table orders drop column total;
alter table orders rename column amount to total; -- reports: rename-column
