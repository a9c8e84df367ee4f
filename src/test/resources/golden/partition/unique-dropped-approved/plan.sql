
-- file: 01_change.up.sql
-- change: drop events_once
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT events_once;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop events_once

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_id_at_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2024_id_at_key ON public.events_2024 USING btree (id, at);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_id_at_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_rest_id_at_key ON public.events_2025_rest
    USING btree (id, at);
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_id_at_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2025_views_id_at_key ON public.events_2025_views
    USING btree (id, at);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_id_at_key UNIQUE
    USING INDEX events_2024_id_at_key;
ALTER TABLE public.events_2025_rest ADD CONSTRAINT events_2025_rest_id_at_key UNIQUE
    USING INDEX events_2025_rest_id_at_key;
ALTER TABLE public.events_2025_views ADD CONSTRAINT events_2025_views_id_at_key UNIQUE
    USING INDEX events_2025_views_id_at_key;
ALTER TABLE ONLY public.events ADD CONSTRAINT events_once UNIQUE (id, at);
ALTER TABLE ONLY public.events_2025 ADD CONSTRAINT events_2025_id_at_key UNIQUE (id, at);
ALTER INDEX public.events_once ATTACH PARTITION public.events_2024_id_at_key;
ALTER INDEX public.events_2025_id_at_key ATTACH PARTITION public.events_2025_rest_id_at_key;
ALTER INDEX public.events_2025_id_at_key ATTACH PARTITION public.events_2025_views_id_at_key;
ALTER INDEX public.events_once ATTACH PARTITION public.events_2025_id_at_key;

COMMIT;
