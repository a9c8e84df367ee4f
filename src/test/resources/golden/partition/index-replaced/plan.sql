
-- file: 01_change_set_events_user_id_idx_aside.up.sql
-- change: set events_user_id_idx aside

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_old_dde015;
ALTER INDEX public.events_2024_user_id_idx RENAME TO events_2024_user_id_idx_old_1d0a35;
ALTER INDEX public.events_2025_user_id_idx RENAME TO events_2025_user_id_idx_old_7a2f41;
ALTER INDEX public.events_2025_rest_user_id_idx RENAME TO events_2025_rest_user_id_idx_old_1b19c2;
ALTER INDEX public.events_2025_views_user_id_idx RENAME TO events_2025_views_user_id_idx_old_7c4473;

COMMIT;

-- file: 01_change_set_events_user_id_idx_aside.down.sql
-- Undoes: change: set events_user_id_idx aside

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.events_2025_views_user_id_idx_old_7c4473 RENAME TO events_2025_views_user_id_idx;
ALTER INDEX public.events_2025_rest_user_id_idx_old_1b19c2 RENAME TO events_2025_rest_user_id_idx;
ALTER INDEX public.events_2025_user_id_idx_old_7a2f41 RENAME TO events_2025_user_id_idx;
ALTER INDEX public.events_2024_user_id_idx_old_1d0a35 RENAME TO events_2024_user_id_idx;
ALTER INDEX public.events_user_id_idx_old_dde015 RENAME TO events_user_id_idx;

COMMIT;

-- file: 02_change_create_events_user_id_idx.up.sql
-- change: create events_user_id_idx
-- Locks: SHARE on public.events, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, builds an index
-- Locks: SHARE on public.events_2025, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, builds an index
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, builds an index

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_user_id_idx;
DROP INDEX IF EXISTS public.events_2025_user_id_id_idx;
CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id DESC, id);
CREATE INDEX events_2025_user_id_id_idx ON ONLY public.events_2025 USING btree (user_id DESC, id);
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_id_idx;
CREATE INDEX CONCURRENTLY events_2024_user_id_id_idx ON public.events_2024
    USING btree (user_id DESC, id);
ALTER INDEX public.events_user_id_idx ATTACH PARTITION public.events_2024_user_id_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_id_idx;
CREATE INDEX CONCURRENTLY events_2025_rest_user_id_id_idx ON public.events_2025_rest
    USING btree (user_id DESC, id);
ALTER INDEX public.events_2025_user_id_id_idx ATTACH PARTITION
    public.events_2025_rest_user_id_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_id_idx;
CREATE INDEX CONCURRENTLY events_2025_views_user_id_id_idx ON public.events_2025_views
    USING btree (user_id DESC, id);
ALTER INDEX public.events_2025_user_id_id_idx ATTACH PARTITION
    public.events_2025_views_user_id_id_idx;
ALTER INDEX public.events_user_id_idx ATTACH PARTITION public.events_2025_user_id_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_events_user_id_idx.down.sql
-- Undoes: change: create events_user_id_idx

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_user_id_idx;
DROP INDEX IF EXISTS public.events_2025_user_id_id_idx;
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_events_user_id_idx_old_dde015.up.sql
-- change: drop events_user_id_idx_old_dde015
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_user_id_idx_old_dde015;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_events_user_id_idx_old_dde015.down.sql
-- Undoes: change: drop events_user_id_idx_old_dde015

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_user_id_idx_old_dde015;
DROP INDEX IF EXISTS public.events_2025_user_id_idx_old_7a2f41;
CREATE INDEX events_user_id_idx_old_dde015 ON ONLY public.events USING btree (user_id);
CREATE INDEX events_2025_user_id_idx_old_7a2f41 ON ONLY public.events_2025 USING btree (user_id);
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx_old_1d0a35;
CREATE INDEX CONCURRENTLY events_2024_user_id_idx_old_1d0a35 ON public.events_2024
    USING btree (user_id);
ALTER INDEX public.events_user_id_idx_old_dde015 ATTACH PARTITION
    public.events_2024_user_id_idx_old_1d0a35;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_idx_old_1b19c2;
CREATE INDEX CONCURRENTLY events_2025_rest_user_id_idx_old_1b19c2 ON public.events_2025_rest
    USING btree (user_id);
ALTER INDEX public.events_2025_user_id_idx_old_7a2f41 ATTACH PARTITION
    public.events_2025_rest_user_id_idx_old_1b19c2;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_idx_old_7c4473;
CREATE INDEX CONCURRENTLY events_2025_views_user_id_idx_old_7c4473 ON public.events_2025_views
    USING btree (user_id);
ALTER INDEX public.events_2025_user_id_idx_old_7a2f41 ATTACH PARTITION
    public.events_2025_views_user_id_idx_old_7c4473;
ALTER INDEX public.events_user_id_idx_old_dde015 ATTACH PARTITION
    public.events_2025_user_id_idx_old_7a2f41;

RESET lock_timeout;
RESET statement_timeout;
