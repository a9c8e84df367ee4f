-- case: a new one, and switches
create trigger note before insert on orders for each row execute function noted(); -- reports: trigger-blocks-writes
create or replace trigger "Note" after update on public."Orders" execute function noted(); -- reports: trigger-blocks-writes
create constraint trigger c after insert on orders deferrable for each row execute function noted(); -- reports: trigger-blocks-writes
alter table orders enable trigger note; -- reports: trigger-blocks-writes
alter table orders disable trigger note; -- reports: trigger-blocks-writes
alter table orders enable replica trigger note; -- reports: trigger-blocks-writes

-- case: a table of the migration, and no table
create table orders (id int);
create trigger note before insert on orders for each row execute function noted();
create event trigger watch on ddl_command_end execute function watched();
