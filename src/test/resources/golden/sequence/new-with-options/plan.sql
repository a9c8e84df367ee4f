
-- file: 01_change_alter_invoices.up.sql
-- change: alter invoices
-- Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only
-- Way back: loses the values of public.invoices.number; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.invoice_number AS integer START
    WITH 5000 INCREMENT BY 10 MINVALUE 1000 MAXVALUE 999999 CACHE 20 CYCLE;
COMMENT ON SEQUENCE public.invoice_number IS 'printed on paper';
ALTER TABLE public.invoices ADD COLUMN number integer;
ALTER TABLE public.invoices ALTER COLUMN number SET
    DEFAULT nextval('public.invoice_number'::regclass);

COMMIT;

-- file: 01_change_alter_invoices.down.sql
-- Undoes: change: alter invoices
-- Way back: loses the values of public.invoices.number; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.invoices DROP COLUMN number;
DROP SEQUENCE IF EXISTS public.invoice_number;

COMMIT;

-- file: 02_change_backfill_number_of_invoices.up.sql
-- change: backfill number of invoices

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.invoices') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.invoices SET number = DEFAULT
        WHERE number IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.invoices are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.invoices SET number = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.invoices WHERE number IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_number_of_invoices.down.sql
-- Undoes: change: backfill number of invoices

-- Nothing to do.

-- file: 03_change_require_number_of_invoices.up.sql
-- change: require number of invoices
-- Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.invoices ADD CONSTRAINT invoices_number_not_null NOT NULL number NOT VALID;

COMMIT;

-- file: 03_change_require_number_of_invoices.down.sql
-- Undoes: change: require number of invoices

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.invoices ALTER COLUMN number DROP NOT NULL;

COMMIT;

-- file: 04_change_validate_invoices_number_not_null.up.sql
-- change: validate invoices_number_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.invoices, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.invoices VALIDATE CONSTRAINT invoices_number_not_null;

COMMIT;

-- file: 04_change_validate_invoices_number_not_null.down.sql
-- Undoes: change: validate invoices_number_not_null

-- Nothing to do.
