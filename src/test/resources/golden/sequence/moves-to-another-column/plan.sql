
-- file: 01_change_alter_visits.up.sql
-- change: alter visits
-- Locks: ACCESS EXCLUSIVE on public.visits, catalog change only
-- Way back: loses the values of public.visits.id; the values of public.visits.number; to keep it:
--     rename the column instead and drop it later, or copy it first; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.visits_seq OWNED BY NONE;
ALTER TABLE public.visits DROP COLUMN id;
ALTER TABLE public.visits ADD COLUMN number bigint;
ALTER TABLE public.visits ALTER COLUMN number SET DEFAULT nextval('public.visits_seq'::regclass);
ALTER SEQUENCE public.visits_seq OWNED BY public.visits.number;

COMMIT;

-- file: 01_change_alter_visits.down.sql
-- Undoes: change: alter visits
-- Way back: loses the values of public.visits.id; the values of public.visits.number; to keep it:
--     rename the column instead and drop it later, or copy it first; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.visits_seq OWNED BY NONE;
ALTER TABLE public.visits DROP COLUMN number;
ALTER TABLE public.visits ADD COLUMN id bigint DEFAULT nextval('public.visits_seq'::regclass)
    NOT NULL;
ALTER SEQUENCE public.visits_seq OWNED BY public.visits.id;

COMMIT;

-- file: 02_change_backfill_number_of_visits.up.sql
-- change: backfill number of visits

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.visits') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.visits SET number = DEFAULT
        WHERE number IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.visits are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.visits SET number = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.visits WHERE number IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_number_of_visits.down.sql
-- Undoes: change: backfill number of visits

-- Nothing to do.
