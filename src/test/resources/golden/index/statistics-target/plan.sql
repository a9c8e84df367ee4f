
-- file: 01_change_alter_t_lower.up.sql
-- change: alter t_lower

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.t_lower ALTER COLUMN 1 SET STATISTICS 500;

COMMIT;

-- file: 01_change_alter_t_lower.down.sql
-- Undoes: change: alter t_lower

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.t_lower ALTER COLUMN 1 SET STATISTICS -1;

COMMIT;

-- file: 02_change_create_t_upper.up.sql
-- change: create t_upper
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_upper;
CREATE INDEX CONCURRENTLY t_upper ON public.t USING btree (upper(name));
ALTER INDEX public.t_upper ALTER COLUMN 1 SET STATISTICS 50;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_t_upper.down.sql
-- Undoes: change: create t_upper

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_upper;

RESET lock_timeout;
RESET statement_timeout;
