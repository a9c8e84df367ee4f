-- needs no rows from: SELECT ctid FROM public.a WHERE id IS NULL
-- needs no rows from: SELECT ctid FROM public.b WHERE id IS NULL
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id) AS nth FROM public.a WHERE id IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id) AS nth FROM public.b WHERE id IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_require_id_of_a.up.sql
-- change: require id of a
-- Locks: ACCESS EXCLUSIVE on public.a, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.a ADD CONSTRAINT a_id_not_null NOT NULL id NOT VALID;

COMMIT;

-- file: 01_change_require_id_of_a.down.sql
-- Undoes: change: require id of a

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.a ALTER COLUMN id DROP NOT NULL;

COMMIT;

-- file: 02_change_require_id_of_b.up.sql
-- change: require id of b
-- Locks: ACCESS EXCLUSIVE on public.b, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.b ADD CONSTRAINT b_id_not_null NOT NULL id NOT VALID;

COMMIT;

-- file: 02_change_require_id_of_b.down.sql
-- Undoes: change: require id of b

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.b ALTER COLUMN id DROP NOT NULL;

COMMIT;

-- file: 03_change_create_a_id_pk.up.sql
-- change: create a_id_pk
-- Locks: SHARE UPDATE EXCLUSIVE on public.a, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.a_id_pk;
CREATE UNIQUE INDEX CONCURRENTLY a_id_pk ON public.a USING btree (id) INCLUDE (payload);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_a_id_pk.down.sql
-- Undoes: change: create a_id_pk

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.a_id_pk;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_b_pkey.up.sql
-- change: create b_pkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.b, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey;
CREATE UNIQUE INDEX CONCURRENTLY b_pkey ON public.b USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_b_pkey.down.sql
-- Undoes: change: create b_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.a, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.b, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.a VALIDATE CONSTRAINT a_id_not_null;
ALTER TABLE public.b VALIDATE CONSTRAINT b_id_not_null;

COMMIT;

-- file: 05_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 06_change_add_a_id_pk.up.sql
-- change: add a_id_pk
-- Locks: ACCESS EXCLUSIVE on public.a, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.a ADD CONSTRAINT a_id_pk PRIMARY KEY USING INDEX a_id_pk;

COMMIT;

-- file: 06_change_add_a_id_pk.down.sql
-- Undoes: change: add a_id_pk

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.a_id_pk_spare_098ee6;
CREATE UNIQUE INDEX CONCURRENTLY a_id_pk_spare_098ee6 ON public.a USING btree (id) INCLUDE (payload);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.a DROP CONSTRAINT a_id_pk;
ALTER INDEX public.a_id_pk_spare_098ee6 RENAME TO a_id_pk;

COMMIT;

-- file: 07_change_add_b_pkey.up.sql
-- change: add b_pkey
-- Locks: ACCESS EXCLUSIVE on public.b, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY USING INDEX b_pkey
    DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- file: 07_change_add_b_pkey.down.sql
-- Undoes: change: add b_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_spare_026acb;
CREATE UNIQUE INDEX CONCURRENTLY b_pkey_spare_026acb ON public.b USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.b DROP CONSTRAINT b_pkey;
ALTER INDEX public.b_pkey_spare_026acb RENAME TO b_pkey;

COMMIT;
