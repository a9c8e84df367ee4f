-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY at, id, user_id) AS nth FROM public.events WHERE at IS NOT NULL AND id IS NOT NULL AND user_id IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_events_2024_pkey_new_5f6037.up.sql
-- change: create events_2024_pkey_new_5f6037
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey_new_5f6037 ON public.events_2024
    USING btree (at, id, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_events_2024_pkey_new_5f6037.down.sql
-- Undoes: change: create events_2024_pkey_new_5f6037

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_events_2025_rest_pkey_new_788ebb.up.sql
-- change: create events_2025_rest_pkey_new_788ebb
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_new_788ebb;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_pkey_new_788ebb ON public.events_2025_rest
    USING btree (at, id, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_events_2025_rest_pkey_new_788ebb.down.sql
-- Undoes: change: create events_2025_rest_pkey_new_788ebb

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_new_788ebb;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_events_2025_views_pkey_new_b77f27.up.sql
-- change: create events_2025_views_pkey_new_b77f27
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_new_b77f27;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_pkey_new_b77f27 ON public.events_2025_views
    USING btree (at, id, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_events_2025_views_pkey_new_b77f27.down.sql
-- Undoes: change: create events_2025_views_pkey_new_b77f27

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_new_b77f27;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_backfill_user_id_of_events.up.sql
-- change: backfill user_id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.events_2024') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.events_2024 SET user_id = 0
        WHERE user_id IS NULL AND (0) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.events_2024 are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.events_2024 SET user_id = 0
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.events_2024 WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.events_2025_rest') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.events_2025_rest SET user_id = 0
        WHERE user_id IS NULL AND (0) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.events_2025_rest are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.events_2025_rest SET user_id = 0
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.events_2025_rest WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.events_2025_views') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.events_2025_views SET user_id = 0
        WHERE user_id IS NULL AND (0) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.events_2025_views are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.events_2025_views SET user_id = 0
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.events_2025_views WHERE user_id IS NULL AND (0) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_backfill_user_id_of_events.down.sql
-- Undoes: change: backfill user_id of events

-- Nothing to do.

-- file: 05_change_require_user_id_of_events.up.sql
-- change: require user_id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD CONSTRAINT events_user_id_not_null NOT NULL user_id NOT VALID;

COMMIT;

-- file: 05_change_require_user_id_of_events.down.sql
-- Undoes: change: require user_id of events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE public.events_2024 ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE public.events_2025 ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE public.events_2025_rest ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE public.events_2025_views ALTER COLUMN user_id DROP NOT NULL;

COMMIT;

-- file: 06_change_validate_events_user_id_not_null.up.sql
-- change: validate events_user_id_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT events_user_id_not_null;

COMMIT;

-- file: 06_change_validate_events_user_id_not_null.down.sql
-- Undoes: change: validate events_user_id_not_null

-- Nothing to do.

-- file: 07_change_add_events_pkey.up.sql
-- change: add events_pkey
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT events_pkey;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
    USING INDEX events_2024_pkey_new_5f6037;
ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_pkey PRIMARY KEY
    USING INDEX events_2025_rest_pkey_new_788ebb;
ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_pkey PRIMARY KEY
    USING INDEX events_2025_views_pkey_new_b77f27;
ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey PRIMARY KEY (at, id, user_id);
ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey PRIMARY KEY (at, id, user_id);
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2024_pkey;
ALTER INDEX public.events_2025_pkey ATTACH PARTITION public.events_2025_rest_pkey;
ALTER INDEX public.events_2025_pkey ATTACH PARTITION public.events_2025_views_pkey;
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey;

COMMIT;

-- file: 07_change_add_events_pkey.down.sql
-- Undoes: change: add events_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_new_5f6037;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey_new_5f6037 ON public.events_2024
    USING btree (at, id, user_id);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_new_788ebb;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_pkey_new_788ebb ON public.events_2025_rest
    USING btree (at, id, user_id);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_new_b77f27;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_pkey_new_b77f27 ON public.events_2025_views
    USING btree (at, id, user_id);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey_spare_5f6037;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey_spare_5f6037 ON public.events_2024
    USING btree (id, at);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey_spare_788ebb;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_pkey_spare_788ebb ON public.events_2025_rest
    USING btree (id, at);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey_spare_b77f27;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_pkey_spare_b77f27 ON public.events_2025_views
    USING btree (id, at);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT events_pkey;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
    USING INDEX events_2024_pkey_spare_5f6037;
ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_pkey PRIMARY KEY
    USING INDEX events_2025_rest_pkey_spare_788ebb;
ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_pkey PRIMARY KEY
    USING INDEX events_2025_views_pkey_spare_b77f27;
ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey PRIMARY KEY (id, at);
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2024_pkey;
ALTER INDEX public.events_2025_pkey ATTACH PARTITION public.events_2025_rest_pkey;
ALTER INDEX public.events_2025_pkey ATTACH PARTITION public.events_2025_views_pkey;
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey;

COMMIT;
