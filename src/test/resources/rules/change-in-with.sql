-- case: what a WITH query does beside its result
with gone as (delete from orders where id < 10 returning *) select count(*) from gone; -- reports: change-in-with
with moved as (update orders set note = '' where id < 10 returning id) insert into log select id from moved; -- reports: change-in-with
with m as (merge into orders o using fresh f on o.id = f.id when matched then delete returning o.id) select 1 from m; -- reports: change-in-with

-- case: one that reads, and one that only adds
with old as (select id from orders where id < 10) delete from orders using old where orders.id = old.id;
with made as (insert into orders (id) values (1) returning id) select id from made;

-- case: below another query
select * from (with x as (select 1 as id) select id from x) y;

-- case: on a table of the migration
create table fresh (id int);
with gone as (delete from fresh returning *) select count(*) from gone;

-- case: in a block
do $$ begin
  with gone as (delete from orders where id < 10 returning *) select count(*) into n from gone; -- reports: change-in-with
end $$;
