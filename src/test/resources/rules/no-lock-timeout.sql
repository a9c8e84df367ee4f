-- case: once for each file
alter table a add column note text; -- reports: no-lock-timeout
alter table b add column note text;

-- case: as pg_dump sets it
select set_config('lock_timeout', '5s', false);
alter table a add column note text;

-- case: local to the transaction
begin;
set local lock_timeout = '2s';
alter table a add column note text;
commit;
