-- case: rows are written under the lock of the change
begin;
alter table orders add column note text;
update orders set note = '' where id < 100; -- reports: backfill-with-ddl
commit;

-- case: each kind of writing
begin;
alter table orders add column note text;
delete from orders where id = 7; -- reports: backfill-with-ddl
insert into orders (id) select id from old_orders; -- reports: backfill-with-ddl
merge into orders o using fresh f on o.id = f.id when matched then update set note = f.note; -- reports: backfill-with-ddl
commit;

-- case: a few constants
begin;
alter table orders add column note text;
insert into orders (id) values (1), (2);
commit;

-- case: another table, and a table of the migration
begin;
alter table orders add column note text;
update customers set name = '' where id = 1;
create table extra (id int);
alter table extra add column note text;
update extra set note = '';
commit;

-- case: the lock ends with its transaction
begin;
alter table orders add column note text;
commit;
update orders set note = '' where id < 100;

-- case: outside a transaction each statement is its own
alter table orders add column note text;
update orders set note = '' where id < 100;

-- case: in the transaction of the tool, wrapped
alter table public.orders add column note text;
update "orders" set note = ''; -- reports: backfill-with-ddl

-- case: a lock that lets others write
begin;
alter table orders validate constraint positive;
update orders set note = '' where id < 100;
commit;

-- case: in a block
do $$
begin
  alter table orders add column note text;
  update orders set note = '' where id < 100; -- reports: backfill-with-ddl
end $$;
