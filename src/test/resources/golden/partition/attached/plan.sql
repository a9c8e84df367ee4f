-- needs no rows from: SELECT ctid FROM public.events_2024 WHERE at IS NULL
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id, at) AS nth FROM public.events_2024 WHERE id IS NOT NULL AND at IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.events_2024 WHERE NOT ((id > 0))
-- needs no rows from: SELECT child.ctid FROM public.events_2024 AS child WHERE child.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.users AS parent WHERE parent.id = child.user_id)
-- needs no rows from: SELECT ctid FROM public.events_2024 WHERE NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date)))
-- needs no rows from: SELECT ctid FROM public.events_rest WHERE NOT (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date))))

-- file: 01_change_alter_events_2024.up.sql
-- change: alter events_2024
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_at_not_null NOT NULL at NOT VALID;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_id_check CHECK ((id > 0)) NOT VALID;

COMMIT;

-- file: 01_change_alter_events_2024.down.sql
-- Undoes: change: alter events_2024

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 DROP CONSTRAINT events_id_check;
ALTER TABLE public.events_2024 ALTER COLUMN at DROP NOT NULL;

COMMIT;

-- file: 02_change_add_events_user_id_fkey.up.sql
-- change: add events_user_id_fkey
-- Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events_2024 IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES public.users(id) NOT VALID;

COMMIT;

-- file: 02_change_add_events_user_id_fkey.down.sql
-- Undoes: change: add events_user_id_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events_2024 IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events_2024 DROP CONSTRAINT events_user_id_fkey;

COMMIT;

-- file: 03_change_create_events_2024_pkey_new_5f6037.up.sql
-- change: create events_2024_pkey_new_5f6037
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey_new_5f6037 ON public.events_2024
    USING btree (id, at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_events_2024_pkey_new_5f6037.down.sql
-- Undoes: change: create events_2024_pkey_new_5f6037

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_events_2024_user_id_idx.up.sql
-- change: create events_2024_user_id_idx
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx;
CREATE INDEX CONCURRENTLY events_2024_user_id_idx ON public.events_2024 USING btree (user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_events_2024_user_id_idx.down.sql
-- Undoes: change: create events_2024_user_id_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_at_not_null;
ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_id_check;
ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_user_id_fkey;

COMMIT;

-- file: 05_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 06_change_alter_events_2024.up.sql
-- change: alter events_2024
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 DROP CONSTRAINT events_2024_pkey;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
    USING INDEX events_2024_pkey_new_5f6037;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_bound_86328c
    CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date)))
    NOT VALID;

COMMIT;

-- file: 06_change_alter_events_2024.down.sql
-- Undoes: change: alter events_2024

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey_new_5f6037 ON public.events_2024
    USING btree (id, at);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_spare_5f6037;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey_spare_5f6037 ON public.events_2024
    USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_bound_86328c;
ALTER TABLE public.events_2024 DROP CONSTRAINT events_2024_pkey;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
    USING INDEX events_2024_pkey_spare_5f6037;

COMMIT;

-- file: 07_change_check_the_bound_of_events_rest.up.sql
-- change: check the bound of events_rest
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_rest ADD CONSTRAINT events_2024_beside_86328c
    CHECK (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date))))
    NOT VALID;

COMMIT;

-- file: 07_change_check_the_bound_of_events_rest.down.sql
-- Undoes: change: check the bound of events_rest

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2024_beside_86328c;

COMMIT;

-- file: 08_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_rest, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_bound_86328c;
ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2024_beside_86328c;

COMMIT;

-- file: 08_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 09_change_attach_events_2024.up.sql
-- change: attach events_2024
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events_2024, public.events_rest IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
    FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_bound_86328c;
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2024_beside_86328c;

COMMIT;

-- file: 09_change_attach_events_2024.down.sql
-- Undoes: change: attach events_2024

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_2024 DROP CONSTRAINT IF EXISTS events_2024_bound_86328c;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_bound_86328c
    CHECK (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date)))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_bound_86328c;
SET lock_timeout = '3s';
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2024_beside_86328c;
ALTER TABLE public.events_rest ADD CONSTRAINT events_2024_beside_86328c
    CHECK (NOT (((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date))))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2024_beside_86328c;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events_2024, public.events_rest IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events DETACH PARTITION public.events_2024;

COMMIT;
