
-- file: 01_change_drop_events_2024_gone2.up.sql
-- change: drop events_2024_gone2
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_gone2;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_drop_events_2024_gone2.down.sql
-- Undoes: change: drop events_2024_gone2

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_gone2;
CREATE INDEX CONCURRENTLY events_2024_gone2 ON public.events_2024 USING btree (gone, id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_events_gone.up.sql
-- change: drop events_gone
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_gone;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_events_gone.down.sql
-- Undoes: change: drop events_gone

SET statement_timeout = '0';

SET lock_timeout = '3s';
DROP INDEX IF EXISTS public.events_gone;
DROP INDEX IF EXISTS public.events_2025_gone_idx;
CREATE INDEX events_gone ON ONLY public.events USING btree (gone);
CREATE INDEX events_2025_gone_idx ON ONLY public.events_2025 USING btree (gone);
SET lock_timeout = '0';
DROP INDEX CONCURRENTLY IF EXISTS public.events_2024_gone_idx;
CREATE INDEX CONCURRENTLY events_2024_gone_idx ON public.events_2024 USING btree (gone);
ALTER INDEX public.events_gone ATTACH PARTITION public.events_2024_gone_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_rest_gone_idx;
CREATE INDEX CONCURRENTLY events_2025_rest_gone_idx ON public.events_2025_rest USING btree (gone);
ALTER INDEX public.events_2025_gone_idx ATTACH PARTITION public.events_2025_rest_gone_idx;
DROP INDEX CONCURRENTLY IF EXISTS public.events_2025_views_gone_idx;
CREATE INDEX CONCURRENTLY events_2025_views_gone_idx ON public.events_2025_views USING btree (gone);
ALTER INDEX public.events_2025_gone_idx ATTACH PARTITION public.events_2025_views_gone_idx;
ALTER INDEX public.events_gone ATTACH PARTITION public.events_2025_gone_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_gone_of_events.up.sql
-- change: drop gone of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
-- Way back: loses the values of public.events.gone; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP COLUMN gone;

COMMIT;

-- file: 03_change_drop_gone_of_events.down.sql
-- Undoes: change: drop gone of events
-- Way back: loses the values of public.events.gone; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD COLUMN gone text;
ALTER TABLE public.events ADD CONSTRAINT events_gone_check CHECK ((gone <> kind));

COMMIT;
