-- case: whatever refuses rows
alter table orders add constraint positive check (total > 0) not valid; -- reports: new-constraint-breaks-writers
alter table orders add unique (code); -- reports: new-constraint-breaks-writers
alter table orders add foreign key (customer_id) references customers not valid; -- reports: new-constraint-breaks-writers
alter table orders add exclude using gist (during with &&); -- reports: new-constraint-breaks-writers
alter table orders add constraint there not null note not valid; -- reports: new-constraint-breaks-writers
alter table orders alter column note set not null; -- reports: new-constraint-breaks-writers
create unique index concurrently a on orders (code); -- reports: new-constraint-breaks-writers

-- case: what the index has refused already, and what is not enforced
alter table orders add constraint code_once unique using index code_once;
alter table orders add constraint positive check (total > 0) not enforced;
alter table orders validate constraint positive;
create index concurrently a on orders (code);

-- case: NOT NULL that a CHECK has proven
create table orders (note text, constraint there check (note is not null));
-- migration
alter table orders alter column note set not null;

-- case: a table, and a column, of the migration
create table orders (id int);
alter table orders add check (id > 0);
alter table customers add column code text;
create unique index concurrently a on customers (code);
