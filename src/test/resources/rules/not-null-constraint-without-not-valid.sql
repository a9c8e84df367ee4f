-- case: it reads every row, pg=18
alter table orders add constraint note_there not null note; -- reports: not-null-constraint-without-not-valid
alter table orders add not null "Note"; -- reports: not-null-constraint-without-not-valid

-- case: in two steps, pg=18
alter table orders add constraint note_there not null note not valid;
alter table orders validate constraint note_there;

-- case: a valid CHECK proves it, pg=18
create table orders (note text, constraint there check (note is not null));
-- migration
alter table orders add constraint note_there not null note;

-- case: one that is there already, pg=18
create table orders (note text not null);
-- migration
alter table orders add not null note;

-- case: a table of the migration, pg=18
create table orders (note text);
alter table orders add not null note;
