-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id, at, user_id) AS nth FROM public.events WHERE id IS NOT NULL AND at IS NOT NULL AND user_id IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id, at) AS nth FROM public.events WHERE id IS NOT NULL AND at IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_events_2024_id_at_user_id_key.up.sql
-- change: create events_2024_id_at_user_id_key
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_user_id_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_id_at_user_id_key ON public.events_2024
    USING btree (id, at, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_events_2024_id_at_user_id_key.down.sql
-- Undoes: change: create events_2024_id_at_user_id_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_user_id_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_events_2025_rest_id_at_user_id_key.up.sql
-- change: create events_2025_rest_id_at_user_id_key
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_user_id_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_id_at_user_id_key ON public.events_2025_rest
    USING btree (id, at, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_events_2025_rest_id_at_user_id_key.down.sql
-- Undoes: change: create events_2025_rest_id_at_user_id_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_user_id_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_events_2025_views_id_at_user_id_key.up.sql
-- change: create events_2025_views_id_at_user_id_key
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_user_id_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_id_at_user_id_key ON public.events_2025_views
    USING btree (id, at, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_events_2025_views_id_at_user_id_key.down.sql
-- Undoes: change: create events_2025_views_id_at_user_id_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_user_id_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_add_events_once.up.sql
-- change: add events_once
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_id_at_user_id_key UNIQUE
    USING INDEX events_2024_id_at_user_id_key;
ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_id_at_user_id_key UNIQUE
    USING INDEX events_2025_rest_id_at_user_id_key;
ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_id_at_user_id_key UNIQUE
    USING INDEX events_2025_views_id_at_user_id_key;
ALTER TABLE ONLY public.events ADD CONSTRAINT events_once UNIQUE (id, at, user_id);
ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_id_at_user_id_key
    UNIQUE (id, at, user_id);
ALTER INDEX public.events_once ATTACH PARTITION public.events_2024_id_at_user_id_key;
ALTER INDEX public.events_2025_id_at_user_id_key ATTACH PARTITION
    public.events_2025_rest_id_at_user_id_key;
ALTER INDEX public.events_2025_id_at_user_id_key ATTACH PARTITION
    public.events_2025_views_id_at_user_id_key;
ALTER INDEX public.events_once ATTACH PARTITION public.events_2025_id_at_user_id_key;

COMMIT;

-- file: 04_change_add_events_once.down.sql
-- Undoes: change: add events_once

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_user_id_key_spare_26714b;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_id_at_user_id_key_spare_26714b ON public.events_2024
    USING btree (id, at, user_id);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_user_id_key_spare_6d01c4;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_id_at_user_id_key_spare_6d01c4
    ON public.events_2025_rest USING btree (id, at, user_id);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_user_id_key_spare_5d4d8d;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_id_at_user_id_key_spare_5d4d8d
    ON public.events_2025_views USING btree (id, at, user_id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT events_once;
ALTER INDEX public.events_2024_id_at_user_id_key_spare_26714b RENAME TO
    events_2024_id_at_user_id_key;
ALTER INDEX public.events_2025_rest_id_at_user_id_key_spare_6d01c4 RENAME TO
    events_2025_rest_id_at_user_id_key;
ALTER INDEX public.events_2025_views_id_at_user_id_key_spare_5d4d8d RENAME TO
    events_2025_views_id_at_user_id_key;

COMMIT;

-- file: 05_change_create_events_2024_pkey.up.sql
-- change: create events_2024_pkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_pkey ON public.events_2024 USING btree (id, at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_events_2024_pkey.down.sql
-- Undoes: change: create events_2024_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_pkey;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_events_2025_rest_pkey.up.sql
-- change: create events_2025_rest_pkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_pkey ON public.events_2025_rest
    USING btree (id, at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_events_2025_rest_pkey.down.sql
-- Undoes: change: create events_2025_rest_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_pkey;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_events_2025_views_pkey.up.sql
-- change: create events_2025_views_pkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_pkey ON public.events_2025_views
    USING btree (id, at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_events_2025_views_pkey.down.sql
-- Undoes: change: create events_2025_views_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_pkey;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_add_events_pkey.up.sql
-- change: add events_pkey
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY
    USING INDEX events_2024_pkey;
ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_pkey PRIMARY KEY
    USING INDEX events_2025_rest_pkey;
ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_pkey PRIMARY KEY
    USING INDEX events_2025_views_pkey;
ALTER TABLE ONLY public.events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_pkey PRIMARY KEY (id, at);
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2024_pkey;
ALTER INDEX public.events_2025_pkey ATTACH PARTITION public.events_2025_rest_pkey;
ALTER INDEX public.events_2025_pkey ATTACH PARTITION public.events_2025_views_pkey;
ALTER INDEX public.events_pkey ATTACH PARTITION public.events_2025_pkey;

COMMIT;

-- file: 08_change_add_events_pkey.down.sql
-- Undoes: change: add events_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

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
ALTER INDEX public.events_2024_pkey_spare_5f6037 RENAME TO events_2024_pkey;
ALTER INDEX public.events_2025_rest_pkey_spare_788ebb RENAME TO events_2025_rest_pkey;
ALTER INDEX public.events_2025_views_pkey_spare_b77f27 RENAME TO events_2025_views_pkey;

COMMIT;
