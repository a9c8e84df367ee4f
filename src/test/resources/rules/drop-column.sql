-- case: a column of a table in use
alter table orders drop column note; -- reports: drop-column

-- case: with its words left out, quoted, and twice in one statement
alter table "Orders" drop "Note", drop column if exists other cascade; -- reports: drop-column, drop-column

-- case: a table of the same migration
create table orders (id int, note text);
alter table orders drop column note;

-- case: a column of the same migration is not yet used by anybody
alter table orders add column note text;
alter table orders drop column note;

-- case: a table that an earlier migration made
create table orders (id int, note text);
-- migration
alter table orders drop column note; -- reports: drop-column

-- case: the values of a list in a loop
do $$
declare t text;
begin
  foreach t in array array['a', 'b'] loop
    execute format('alter table %I drop column note', t); -- reports: drop-column, drop-column
  end loop;
end $$;

-- case: a routine that is called
create procedure gone() language plpgsql as $$ begin alter table orders drop column note; end $$;
call gone(); -- reports: drop-column

-- case: a column that is called after it takes its place, wrapped
alter table orders drop column total;
alter table orders rename column total_new to total;

-- case: another column takes its name, wrapped
alter table orders drop column total; -- reports: drop-column
alter table orders rename column amount to total;

-- case: not in one transaction
alter table orders drop column total; -- reports: drop-column
alter table orders rename column total_new to total;
