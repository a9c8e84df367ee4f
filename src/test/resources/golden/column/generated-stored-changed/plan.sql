
-- file: 01_change.up.sql
-- change: alter full_name of people
-- Locks: ACCESS EXCLUSIVE on public.people, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people ALTER COLUMN full_name SET EXPRESSION AS (((last || ', '::text) || first));

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter full_name of people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people ALTER COLUMN full_name SET EXPRESSION AS (((first || ' '::text) || last));

COMMIT;
