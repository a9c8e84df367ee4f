-- case: the CHECK goes before it can prove anything
create table orders (id bigint, note text, constraint note_there check (note is not null));
-- migration
alter table orders alter column note set not null, drop constraint note_there; -- reports: drop-check-with-set-not-null

-- case: the order of the actions does not matter, nor that it proves more
create table orders (id bigint, note text, constraint note_there check (note is not null and note <> ''));
-- migration
alter table orders drop constraint if exists note_there, alter note set not null; -- reports: drop-check-with-set-not-null

-- case: afterwards, in a statement of its own
create table orders (id bigint, note text, constraint note_there check (note is not null));
-- migration
alter table orders alter column note set not null;
alter table orders drop constraint note_there;

-- case: a CHECK of another column, and one that proves nothing
create table orders (id bigint, note text, constraint id_there check (id is not null), constraint long check (length(note) > 3));
-- migration
alter table orders alter column note set not null, drop constraint id_there;
alter table orders alter column note set not null, drop constraint long;

-- case: one that is not valid proves nothing either
create table orders (id bigint, note text);
alter table orders add constraint note_there check (note is not null) not valid;
-- migration
alter table orders alter column note set not null, drop constraint note_there;

-- case: a table of the migration
create table orders (note text, constraint note_there check (note is not null));
alter table orders alter column note set not null, drop constraint note_there;
