-- case: in any form
alter table orders alter column note drop not null; -- reports: drop-not-null
alter table if exists only public."Orders" alter "Note" drop not null, alter total drop not null; -- reports: drop-not-null, drop-not-null

-- case: a column of the migration
alter table orders add column note text not null default '';
alter table orders alter column note drop not null;

-- case: what says nothing new
create table orders (note text);
-- migration
alter table orders alter column note drop not null;

-- case: its named constraint
create table orders (note text constraint note_there not null);
-- migration
alter table orders drop constraint note_there; -- reports: drop-not-null

-- case: of a domain
alter domain price drop not null; -- reports: drop-not-null
