-- concern: extension hstore moves from schema public to extensions: texts of routines and of applications that name its objects there, or find them by search_path, fail until they are changed too
-- concern: extension pg_trgm moves from schema public to extensions: texts of routines and of applications that name its objects there, or find them by search_path, fail until they are changed too

-- file: 01_change_move_extension_hstore.up.sql
-- change: move extension hstore

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA extensions;
ALTER EXTENSION hstore SET SCHEMA extensions;

COMMIT;

-- file: 01_change_move_extension_hstore.down.sql
-- Undoes: change: move extension hstore

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER EXTENSION hstore SET SCHEMA public;
DROP SCHEMA extensions;

COMMIT;

-- file: 02_change_move_extension_pg_trgm.up.sql
-- change: move extension pg_trgm

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER EXTENSION pg_trgm SET SCHEMA extensions;

COMMIT;

-- file: 02_change_move_extension_pg_trgm.down.sql
-- Undoes: change: move extension pg_trgm

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER EXTENSION pg_trgm SET SCHEMA public;

COMMIT;

-- file: 03_change_add_more_to_settings.up.sql
-- change: add more to settings
-- Locks: ACCESS EXCLUSIVE on public.settings, catalog change only
-- Way back: loses the values of public.settings.more; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings ADD COLUMN more extensions.hstore;

COMMIT;

-- file: 03_change_add_more_to_settings.down.sql
-- Undoes: change: add more to settings
-- Way back: loses the values of public.settings.more; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings DROP COLUMN more;

COMMIT;
