-- case: what it was is not seen
alter table orders alter column note type text; -- reports: type-change-may-rewrite
alter table orders alter column total type bigint; -- reports: type-change-may-rewrite
alter table if exists only "Orders" alter "Note" set data type varchar(20); -- reports: type-change-may-rewrite

-- case: known, so that others say what it does
create table orders (note varchar(10), total int);
-- migration
alter table orders alter column note type text;
alter table orders alter column total type bigint;

-- case: a table, and a column, of the migration
create table fresh (note varchar(10));
alter table fresh alter column note type text;

-- case: types of the project
create table orders (note tag);
-- migration
alter table orders alter column note type other_tag; -- reports: type-change-may-rewrite
