-- case: not enforced is nothing to read
alter table orders add constraint c check (total >= 0) not enforced;

-- case: a table this migration has just made
create table orders (total int);
alter table orders add constraint c check (total >= 0);

-- case: the second statement of the recipe
alter table orders validate constraint c;
