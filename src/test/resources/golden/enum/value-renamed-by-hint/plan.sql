
-- file: 01_change.up.sql
-- change: rename value sad of mood and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.mood RENAME VALUE 'sad' TO 'blue';
ALTER TYPE public.mood RENAME VALUE 'it''s fine' TO 'fine, really';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename value sad of mood and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.mood RENAME VALUE 'fine, really' TO 'it''s fine';
ALTER TYPE public.mood RENAME VALUE 'blue' TO 'sad';

COMMIT;
