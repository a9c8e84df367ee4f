-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY part) AS nth FROM public.a WHERE part IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id) AS nth FROM public.b WHERE id IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_alter_a_code_and_more.up.sql
-- change: alter a_code and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.a_code SET (fillfactor=70);
ALTER INDEX public.a_pkey SET (fillfactor=80);
COMMENT ON CONSTRAINT a_code ON public.a IS 'one of a kind';
COMMENT ON CONSTRAINT a_pkey ON public.a IS 'key';
COMMENT ON CONSTRAINT b_a_id ON public.b IS 'to a';
COMMENT ON CONSTRAINT b_own ON public.b IS 'positive';

COMMIT;

-- file: 01_change_alter_a_code_and_more.down.sql
-- Undoes: change: alter a_code and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON CONSTRAINT b_own ON public.b IS NULL;
COMMENT ON CONSTRAINT b_a_id ON public.b IS NULL;
COMMENT ON CONSTRAINT a_pkey ON public.a IS NULL;
COMMENT ON CONSTRAINT a_code ON public.a IS NULL;
ALTER INDEX public.a_pkey RESET (fillfactor);
ALTER INDEX public.a_code RESET (fillfactor);

COMMIT;

-- file: 02_change_create_a_part_new_0797cd.up.sql
-- change: create a_part_new_0797cd
-- Locks: SHARE UPDATE EXCLUSIVE on public.a, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.a_part_new_0797cd;
CREATE UNIQUE INDEX CONCURRENTLY a_part_new_0797cd ON public.a USING btree (part);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_a_part_new_0797cd.down.sql
-- Undoes: change: create a_part_new_0797cd

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.a_part_new_0797cd;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_replace_a_part.up.sql
-- change: replace a_part
-- Locks: ACCESS EXCLUSIVE on public.a, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.a DROP CONSTRAINT a_part;
ALTER TABLE public.a ADD CONSTRAINT a_part UNIQUE USING INDEX a_part_new_0797cd
    DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- file: 03_change_replace_a_part.down.sql
-- Undoes: change: replace a_part

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.a_part_new_0797cd;
CREATE UNIQUE INDEX CONCURRENTLY a_part_new_0797cd ON public.a USING btree (part);
DROP INDEX CONCURRENTLY IF EXISTS public.a_part_spare_0797cd;
CREATE UNIQUE INDEX CONCURRENTLY a_part_spare_0797cd ON public.a USING btree (part);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.a DROP CONSTRAINT a_part;
ALTER TABLE public.a ADD CONSTRAINT a_part UNIQUE USING INDEX a_part_spare_0797cd DEFERRABLE;

COMMIT;

-- file: 04_change_create_b_pkey_new_026acb.up.sql
-- change: create b_pkey_new_026acb
-- Locks: SHARE UPDATE EXCLUSIVE on public.b, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_new_026acb;
CREATE UNIQUE INDEX CONCURRENTLY b_pkey_new_026acb ON public.b USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_b_pkey_new_026acb.down.sql
-- Undoes: change: create b_pkey_new_026acb

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_new_026acb;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_replace_b_pkey.up.sql
-- change: replace b_pkey
-- Locks: ACCESS EXCLUSIVE on public.b, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.b DROP CONSTRAINT b_pkey;
ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY USING INDEX b_pkey_new_026acb DEFERRABLE;

COMMIT;

-- file: 05_change_replace_b_pkey.down.sql
-- Undoes: change: replace b_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_new_026acb;
CREATE UNIQUE INDEX CONCURRENTLY b_pkey_new_026acb ON public.b USING btree (id);
DROP INDEX CONCURRENTLY IF EXISTS public.b_pkey_spare_026acb;
CREATE UNIQUE INDEX CONCURRENTLY b_pkey_spare_026acb ON public.b USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.b DROP CONSTRAINT b_pkey;
ALTER TABLE public.b ADD CONSTRAINT b_pkey PRIMARY KEY USING INDEX b_pkey_spare_026acb;

COMMIT;
