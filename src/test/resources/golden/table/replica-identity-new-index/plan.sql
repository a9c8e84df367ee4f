-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id) AS nth FROM public.t WHERE (id) IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_alter_table_u.up.sql
-- change: alter table u
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u REPLICA IDENTITY FULL;

COMMIT;

-- file: 01_change_alter_table_u.down.sql
-- Undoes: change: alter table u

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u REPLICA IDENTITY DEFAULT;

COMMIT;

-- file: 02_change_create_t_id.up.sql
-- change: create t_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_id;
CREATE UNIQUE INDEX CONCURRENTLY t_id ON public.t USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_t_id.down.sql
-- Undoes: change: create t_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_alter_t.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_id;
ALTER TABLE public.t DROP CONSTRAINT t_code;

COMMIT;

-- file: 03_change_alter_t.down.sql
-- Undoes: change: alter t

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_code;
CREATE UNIQUE INDEX CONCURRENTLY t_code ON public.t USING btree (code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t ADD CONSTRAINT t_code UNIQUE USING INDEX t_code;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_code;

COMMIT;
