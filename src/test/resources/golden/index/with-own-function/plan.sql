
-- file: 01_change_create_function_normalized.up.sql
-- change: create function normalized

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.normalized(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(btrim(value));

COMMIT;

-- file: 01_change_create_function_normalized.down.sql
-- Undoes: change: create function normalized

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.normalized(text);

COMMIT;

-- file: 02_change_create_idx_names_normalized.up.sql
-- change: create idx_names_normalized
-- Locks: SHARE UPDATE EXCLUSIVE on public.names, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_normalized;
CREATE INDEX CONCURRENTLY idx_names_normalized ON public.names USING btree (public.normalized(name));

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_names_normalized.down.sql
-- Undoes: change: create idx_names_normalized

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_normalized;

RESET lock_timeout;
RESET statement_timeout;
