
-- file: 01_change.up.sql
-- change: alter d
-- Locks: ACCESS EXCLUSIVE on public.d, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.d ALTER COLUMN a SET DEFAULT 5;
ALTER TABLE public.d ALTER COLUMN b SET DEFAULT 10;
ALTER TABLE public.d ALTER COLUMN c DROP DEFAULT;
ALTER TABLE public.d ALTER COLUMN e SET DEFAULT clock_timestamp();
ALTER TABLE public.d ALTER COLUMN f DROP DEFAULT;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter d

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.d ALTER COLUMN f SET DEFAULT 'x'::text;
ALTER TABLE public.d ALTER COLUMN e SET DEFAULT now();
ALTER TABLE public.d ALTER COLUMN c SET DEFAULT 2;
ALTER TABLE public.d ALTER COLUMN b SET DEFAULT 1;
ALTER TABLE public.d ALTER COLUMN a DROP DEFAULT;

COMMIT;
