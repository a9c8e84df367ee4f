
-- file: 01_change.up.sql
-- change: alter blobs
-- Locks: ACCESS EXCLUSIVE on public.blobs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.blobs ALTER COLUMN a SET STORAGE external;
ALTER TABLE public.blobs ALTER COLUMN a SET STATISTICS 1000;
ALTER TABLE public.blobs ALTER COLUMN b SET STORAGE main;
ALTER TABLE public.blobs ALTER COLUMN b SET (n_distinct=-0.5);
ALTER TABLE public.blobs ALTER COLUMN c SET STATISTICS -1;
ALTER TABLE public.blobs ALTER COLUMN d SET COMPRESSION default;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter blobs

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.blobs ALTER COLUMN d SET COMPRESSION pglz;
ALTER TABLE public.blobs ALTER COLUMN c SET STATISTICS 500;
ALTER TABLE public.blobs ALTER COLUMN b SET STORAGE DEFAULT;
ALTER TABLE public.blobs ALTER COLUMN b RESET (n_distinct);
ALTER TABLE public.blobs ALTER COLUMN a SET STORAGE DEFAULT;
ALTER TABLE public.blobs ALTER COLUMN a SET STATISTICS -1;

COMMIT;
