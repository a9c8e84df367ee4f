-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY number) AS nth FROM public.notes WHERE number IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_add_number_to_notes.up.sql
-- change: add number to notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
-- Way back: loses the values of public.notes.number; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes ADD COLUMN number integer;

COMMIT;

-- file: 01_change_add_number_to_notes.down.sql
-- Undoes: change: add number to notes
-- Way back: loses the values of public.notes.number; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes DROP COLUMN number;

COMMIT;

-- file: 02_change_create_notes_pkey_new_e783ad.up.sql
-- change: create notes_pkey_new_e783ad
-- Locks: SHARE UPDATE EXCLUSIVE on public.notes, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_new_e783ad;
CREATE UNIQUE INDEX CONCURRENTLY notes_pkey_new_e783ad ON public.notes USING btree (number);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_notes_pkey_new_e783ad.down.sql
-- Undoes: change: create notes_pkey_new_e783ad

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_new_e783ad;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_backfill_number_of_notes.up.sql
-- change: backfill number of notes

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.notes') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.notes SET number = id
        WHERE number IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.notes are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.notes SET number = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.notes WHERE number IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_backfill_number_of_notes.down.sql
-- Undoes: change: backfill number of notes

-- Nothing to do.

-- file: 04_change_require_number_of_notes.up.sql
-- change: require number of notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes ADD CONSTRAINT notes_id_not_null_new_0791c9 NOT NULL number NOT VALID;

COMMIT;

-- file: 04_change_require_number_of_notes.down.sql
-- Undoes: change: require number of notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes ALTER COLUMN number DROP NOT NULL;

COMMIT;

-- file: 05_change_validate_notes_id_not_null_new_0791c9.up.sql
-- change: validate notes_id_not_null_new_0791c9
-- Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.notes VALIDATE CONSTRAINT notes_id_not_null_new_0791c9;

COMMIT;

-- file: 05_change_validate_notes_id_not_null_new_0791c9.down.sql
-- Undoes: change: validate notes_id_not_null_new_0791c9

-- Nothing to do.

-- file: 06_change_replace_notes_pkey.up.sql
-- change: replace notes_pkey
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes DROP CONSTRAINT notes_pkey;
ALTER TABLE public.notes ADD CONSTRAINT notes_pkey PRIMARY KEY USING INDEX notes_pkey_new_e783ad;

COMMIT;

-- file: 06_change_replace_notes_pkey.down.sql
-- Undoes: change: replace notes_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_new_e783ad;
CREATE UNIQUE INDEX CONCURRENTLY notes_pkey_new_e783ad ON public.notes USING btree (number);
DROP INDEX CONCURRENTLY IF EXISTS public.notes_pkey_spare_e783ad;
CREATE UNIQUE INDEX CONCURRENTLY notes_pkey_spare_e783ad ON public.notes USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes DROP CONSTRAINT notes_pkey;
ALTER TABLE public.notes ADD CONSTRAINT notes_pkey PRIMARY KEY USING INDEX notes_pkey_spare_e783ad;

COMMIT;

-- file: 07_change_alter_notes.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
-- Way back: loses the values of public.notes.id; to keep it: rename the column instead and drop it
--     later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes DROP COLUMN id;
ALTER TABLE public.notes RENAME CONSTRAINT notes_id_not_null_new_0791c9 TO notes_id_not_null;

COMMIT;

-- file: 07_change_alter_notes.down.sql
-- Undoes: change: alter notes
-- Way back: loses the values of public.notes.id; to keep it: rename the column instead and drop it
--     later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes RENAME CONSTRAINT notes_id_not_null TO notes_id_not_null_new_0791c9;
ALTER TABLE public.notes ADD COLUMN id integer DEFAULT 0 NOT NULL;
ALTER TABLE public.notes ALTER COLUMN id DROP DEFAULT;

COMMIT;
