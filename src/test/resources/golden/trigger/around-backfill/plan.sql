
-- file: 01_change_add_token_to_pages.up.sql
-- change: add token to pages
-- Locks: ACCESS EXCLUSIVE on public.pages, catalog change only
-- Way back: loses the values of public.pages.token; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pages ADD COLUMN token uuid;
ALTER TABLE public.pages ALTER COLUMN token SET DEFAULT gen_random_uuid();

COMMIT;

-- file: 01_change_add_token_to_pages.down.sql
-- Undoes: change: add token to pages
-- Way back: loses the values of public.pages.token; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pages DROP COLUMN token;

COMMIT;

-- file: 02_change_backfill_token_of_pages.up.sql
-- change: backfill token of pages

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.pages') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.pages SET token = DEFAULT
        WHERE token IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.pages are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.pages SET token = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.pages WHERE token IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_token_of_pages.down.sql
-- Undoes: change: backfill token of pages

-- Nothing to do.

-- file: 03_change_require_token_of_pages.up.sql
-- change: require token of pages
-- Locks: ACCESS EXCLUSIVE on public.pages, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pages ADD CONSTRAINT pages_token_not_null NOT NULL token NOT VALID;

COMMIT;

-- file: 03_change_require_token_of_pages.down.sql
-- Undoes: change: require token of pages

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.pages ALTER COLUMN token DROP NOT NULL;

COMMIT;

-- file: 04_change_validate_pages_token_not_null.up.sql
-- change: validate pages_token_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.pages, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.pages VALIDATE CONSTRAINT pages_token_not_null;

COMMIT;

-- file: 04_change_validate_pages_token_not_null.down.sql
-- Undoes: change: validate pages_token_not_null

-- Nothing to do.
