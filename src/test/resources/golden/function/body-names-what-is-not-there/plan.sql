
-- file: 01_change.up.sql
-- change: replace function drain and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.drain(batch integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$ insert into drained select id from jobs order by id limit batch;
  select count(*) from drained; $function$;
CREATE OR REPLACE FUNCTION public.refill()
 RETURNS void
 LANGUAGE sql
AS $function$ truncate drained; $function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: replace function drain and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.refill();
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.drain(batch integer)
 RETURNS bigint
 LANGUAGE sql
AS
    $function$ insert into drained select id from jobs limit batch; select count(*) from drained; $function$;

COMMIT;
