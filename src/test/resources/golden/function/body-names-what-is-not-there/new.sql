create table jobs (id bigint primary key);
set check_function_bodies = off;
create function drain(batch int) returns bigint language sql
as $$ insert into drained select id from jobs order by id limit batch;
  select count(*) from drained; $$;
create function refill() returns void language sql as $$ truncate drained; $$;
