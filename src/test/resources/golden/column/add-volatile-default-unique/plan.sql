-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY code) AS nth FROM public.coupons WHERE code IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_add_code_to_coupons.up.sql
-- change: add code to coupons
-- Locks: ACCESS EXCLUSIVE on public.coupons, catalog change only
-- Way back: loses the values of public.coupons.code; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.coupons ADD COLUMN code uuid;
ALTER TABLE public.coupons ALTER COLUMN code SET DEFAULT gen_random_uuid();

COMMIT;

-- file: 01_change_add_code_to_coupons.down.sql
-- Undoes: change: add code to coupons
-- Way back: loses the values of public.coupons.code; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.coupons DROP COLUMN code;

COMMIT;

-- file: 02_change_create_coupons_code_unique.up.sql
-- change: create coupons_code_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.coupons, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.coupons_code_unique;
CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique ON public.coupons USING btree (code);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_coupons_code_unique.down.sql
-- Undoes: change: create coupons_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.coupons_code_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_add_coupons_code_unique.up.sql
-- change: add coupons_code_unique
-- Locks: ACCESS EXCLUSIVE on public.coupons, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.coupons ADD CONSTRAINT coupons_code_unique UNIQUE USING INDEX coupons_code_unique;

COMMIT;

-- file: 03_change_add_coupons_code_unique.down.sql
-- Undoes: change: add coupons_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.coupons_code_unique_spare_84b35d;
CREATE UNIQUE INDEX CONCURRENTLY coupons_code_unique_spare_84b35d ON public.coupons
    USING btree (code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.coupons DROP CONSTRAINT coupons_code_unique;
ALTER INDEX public.coupons_code_unique_spare_84b35d RENAME TO coupons_code_unique;

COMMIT;

-- file: 04_change_backfill_code_of_coupons.up.sql
-- change: backfill code of coupons

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.coupons') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.coupons SET code = DEFAULT
        WHERE code IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.coupons are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.coupons SET code = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.coupons WHERE code IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_backfill_code_of_coupons.down.sql
-- Undoes: change: backfill code of coupons

-- Nothing to do.

-- file: 05_change_require_code_of_coupons.up.sql
-- change: require code of coupons
-- Locks: ACCESS EXCLUSIVE on public.coupons, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.coupons ADD CONSTRAINT coupons_code_not_null NOT NULL code NOT VALID;

COMMIT;

-- file: 05_change_require_code_of_coupons.down.sql
-- Undoes: change: require code of coupons

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.coupons ALTER COLUMN code DROP NOT NULL;

COMMIT;

-- file: 06_change_validate_coupons_code_not_null.up.sql
-- change: validate coupons_code_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.coupons, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.coupons VALIDATE CONSTRAINT coupons_code_not_null;

COMMIT;

-- file: 06_change_validate_coupons_code_not_null.down.sql
-- Undoes: change: validate coupons_code_not_null

-- Nothing to do.
