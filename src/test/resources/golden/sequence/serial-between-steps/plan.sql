
-- file: 01_change_alter_one.up.sql
-- change: alter one
-- Locks: ACCESS EXCLUSIVE on public.one, catalog change only
-- Way back: loses the values of public.one.b; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.two_number_seq AS integer;
ALTER TABLE public.one ALTER COLUMN a TYPE text;
ALTER TABLE public.one ADD COLUMN b text;

COMMIT;

-- file: 01_change_alter_one.down.sql
-- Undoes: change: alter one
-- Way back: loses the values of public.one.b; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.one DROP COLUMN b;
ALTER TABLE public.one ALTER COLUMN a TYPE character varying(10) USING a::character varying(10);
DROP SEQUENCE IF EXISTS public.two_number_seq;

COMMIT;

-- file: 02_change_alter_two.up.sql
-- change: alter two
-- Locks: ACCESS EXCLUSIVE on public.two, catalog change only
-- Way back: loses the values of public.two.number; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.two ADD COLUMN number integer;
ALTER TABLE public.two ALTER COLUMN number SET DEFAULT nextval('public.two_number_seq'::regclass);
ALTER SEQUENCE public.two_number_seq OWNED BY public.two.number;

COMMIT;

-- file: 02_change_alter_two.down.sql
-- Undoes: change: alter two
-- Way back: loses the values of public.two.number; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.two_number_seq OWNED BY NONE;
ALTER TABLE public.two DROP COLUMN number;

COMMIT;

-- file: 03_change_backfill_number_of_two.up.sql
-- change: backfill number of two

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.two') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.two SET number = DEFAULT
        WHERE number IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.two are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.two SET number = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.two WHERE number IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_backfill_number_of_two.down.sql
-- Undoes: change: backfill number of two

-- Nothing to do.

-- file: 04_change_require_number_of_two.up.sql
-- change: require number of two
-- Locks: ACCESS EXCLUSIVE on public.two, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.two ADD CONSTRAINT two_number_not_null NOT NULL number NOT VALID;

COMMIT;

-- file: 04_change_require_number_of_two.down.sql
-- Undoes: change: require number of two

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.two ALTER COLUMN number DROP NOT NULL;

COMMIT;

-- file: 05_change_validate_two_number_not_null.up.sql
-- change: validate two_number_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.two, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.two VALIDATE CONSTRAINT two_number_not_null;

COMMIT;

-- file: 05_change_validate_two_number_not_null.down.sql
-- Undoes: change: validate two_number_not_null

-- Nothing to do.
