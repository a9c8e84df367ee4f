-- case: a table in use, quoted
alter table "Orders" alter column "State" drop default; -- reports: drop-default

-- case: a table of the same migration
create table orders (state text default 'new');
alter table orders alter column state drop default;

-- case: whatever filled the column
alter table orders alter column status drop default; -- reports: drop-default
alter table orders alter column id drop identity if exists; -- reports: drop-default
alter table orders alter column total drop expression; -- reports: drop-default

-- case: a column of the migration, whose default was for the rows that were there
alter table orders add column status text not null default 'old';
alter table orders alter column status drop default;

-- case: of a domain
alter domain price drop default;
