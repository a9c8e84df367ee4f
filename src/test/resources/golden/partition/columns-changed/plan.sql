
-- file: 01_change_alter_events.up.sql
-- change: alter events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
-- Way back: loses the values of public.events.size; the values of public.events.note; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ALTER COLUMN kind SET DEFAULT 'new'::text;
ALTER TABLE public.events ALTER COLUMN kind SET STATISTICS 500;
ALTER TABLE public.events ADD COLUMN size integer DEFAULT 0 CONSTRAINT events_size_not_null NOT NULL;
ALTER TABLE public.events ADD COLUMN note text;
ALTER TABLE public.events_2024 ALTER COLUMN kind SET DEFAULT 'old'::text;
ALTER TABLE public.events_2024 ALTER COLUMN note SET DEFAULT 'none'::text;

COMMIT;

-- file: 01_change_alter_events.down.sql
-- Undoes: change: alter events
-- Way back: loses the values of public.events.size; the values of public.events.note; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 ALTER COLUMN note DROP DEFAULT;
ALTER TABLE public.events_2024 ALTER COLUMN kind SET DEFAULT 'new'::text;
ALTER TABLE public.events DROP COLUMN note;
ALTER TABLE public.events DROP COLUMN size;
ALTER TABLE public.events ALTER COLUMN kind SET STATISTICS -1;
ALTER TABLE public.events ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE public.events_2024 ALTER COLUMN kind SET DEFAULT 'old'::text;

COMMIT;

-- file: 02_change_backfill_user_id_of_events.up.sql
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

-- file: 02_change_backfill_user_id_of_events.down.sql
-- Undoes: change: backfill user_id of events

-- Nothing to do.

-- file: 03_change_require_user_id_of_events.up.sql
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

-- file: 03_change_require_user_id_of_events.down.sql
-- Undoes: change: require user_id of events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ALTER COLUMN user_id DROP NOT NULL;

COMMIT;

-- file: 04_change_validate_events_user_id_not_null.up.sql
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

-- file: 04_change_validate_events_user_id_not_null.down.sql
-- Undoes: change: validate events_user_id_not_null

-- Nothing to do.
