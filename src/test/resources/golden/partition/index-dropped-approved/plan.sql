
-- file: 01_change.up.sql
-- change: drop events_user_id_idx
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_user_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change.down.sql
-- Undoes: change: drop events_user_id_idx

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_user_id_idx;
DROP INDEX IF EXISTS public.events_2025_user_id_idx;
CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id);
CREATE INDEX events_2025_user_id_idx ON ONLY public.events_2025 USING btree (user_id);
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_user_id_idx;
CREATE INDEX CONCURRENTLY events_2024_user_id_idx ON public.events_2024 USING btree (user_id);
ALTER INDEX public.events_user_id_idx ATTACH PARTITION public.events_2024_user_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_user_id_idx;
CREATE INDEX CONCURRENTLY events_2025_rest_user_id_idx ON public.events_2025_rest
    USING btree (user_id);
ALTER INDEX public.events_2025_user_id_idx ATTACH PARTITION public.events_2025_rest_user_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_user_id_idx;
CREATE INDEX CONCURRENTLY events_2025_views_user_id_idx ON public.events_2025_views
    USING btree (user_id);
ALTER INDEX public.events_2025_user_id_idx ATTACH PARTITION public.events_2025_views_user_id_idx;
ALTER INDEX public.events_user_id_idx ATTACH PARTITION public.events_2025_user_id_idx;

RESET lock_timeout;
RESET statement_timeout;
