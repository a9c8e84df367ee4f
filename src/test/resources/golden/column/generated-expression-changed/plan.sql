
-- file: 01_change_alter_virtual_name_of_people.up.sql
-- change: alter virtual_name of people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ALTER COLUMN virtual_name
    SET EXPRESSION AS (((last || ', '::text) || first));

COMMIT;

-- file: 01_change_alter_virtual_name_of_people.down.sql
-- Undoes: change: alter virtual_name of people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ALTER COLUMN virtual_name
    SET EXPRESSION AS (((first || ' '::text) || last));

COMMIT;

-- file: 02_change_alter_stored_name_of_people.up.sql
-- change: alter stored_name of people
-- Locks: ACCESS EXCLUSIVE on public.people, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people ALTER COLUMN stored_name
    SET EXPRESSION AS (((last || ', '::text) || first));

COMMIT;

-- file: 02_change_alter_stored_name_of_people.down.sql
-- Undoes: change: alter stored_name of people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people ALTER COLUMN stored_name
    SET EXPRESSION AS (((first || ' '::text) || last));

COMMIT;
