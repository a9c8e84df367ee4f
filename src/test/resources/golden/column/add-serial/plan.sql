
-- file: 01_change_alter_rows_of_old.up.sql
-- change: alter rows_of_old
-- Locks: ACCESS EXCLUSIVE on public.rows_of_old, catalog change only
-- Way back: loses the values of public.rows_of_old.position; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.rows_of_old_position_seq AS integer;
ALTER TABLE public.rows_of_old ADD COLUMN "position" integer;
ALTER TABLE public.rows_of_old ALTER COLUMN "position" SET
    DEFAULT nextval('public.rows_of_old_position_seq'::regclass);
ALTER SEQUENCE public.rows_of_old_position_seq OWNED BY public.rows_of_old."position";

COMMIT;

-- file: 01_change_alter_rows_of_old.down.sql
-- Undoes: change: alter rows_of_old
-- Way back: loses the values of public.rows_of_old.position; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.rows_of_old_position_seq OWNED BY NONE;
ALTER TABLE public.rows_of_old DROP COLUMN "position";
DROP SEQUENCE IF EXISTS public.rows_of_old_position_seq;

COMMIT;

-- file: 02_change_backfill_position_of_rows_of_old.up.sql
-- change: backfill position of rows_of_old

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.rows_of_old') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.rows_of_old SET "position" = DEFAULT
        WHERE "position" IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.rows_of_old are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.rows_of_old SET "position" = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.rows_of_old WHERE "position" IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_position_of_rows_of_old.down.sql
-- Undoes: change: backfill position of rows_of_old

-- Nothing to do.

-- file: 03_change_require_position_of_rows_of_old.up.sql
-- change: require position of rows_of_old
-- Locks: ACCESS EXCLUSIVE on public.rows_of_old, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rows_of_old ADD CONSTRAINT rows_of_old_position_not_null NOT NULL "position"
    NOT VALID;

COMMIT;

-- file: 03_change_require_position_of_rows_of_old.down.sql
-- Undoes: change: require position of rows_of_old

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rows_of_old ALTER COLUMN "position" DROP NOT NULL;

COMMIT;

-- file: 04_change_validate_rows_of_old_position_not_null.up.sql
-- change: validate rows_of_old_position_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.rows_of_old, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.rows_of_old VALIDATE CONSTRAINT rows_of_old_position_not_null;

COMMIT;

-- file: 04_change_validate_rows_of_old_position_not_null.down.sql
-- Undoes: change: validate rows_of_old_position_not_null

-- Nothing to do.
