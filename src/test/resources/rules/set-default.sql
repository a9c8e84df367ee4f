-- case: in any form
alter table orders alter column status set default 'new'; -- reports: set-default
alter table if exists "Orders" alter "Status" set default now(); -- reports: set-default

-- case: a column and a table of the migration
alter table orders add column note text;
alter table orders alter column note set default '';
create table fresh (id int);
alter table fresh alter column id set default 1;

-- case: other rules speak of these
alter table orders alter column status drop default;
alter domain price set default 0;
