-- A body may name a temporary table that only exists while it runs; the server refuses it unless
-- told not to read bodies, in the way back too.
create table jobs (id bigint primary key);
set check_function_bodies = off;
create function drain(batch int) returns bigint language sql
as $$ insert into drained select id from jobs limit batch; select count(*) from drained; $$;
