
-- file: 01_change_alter_notes.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
-- Way back: loses the values of public.notes.words; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.notes_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.words := to_tsvector('pg_catalog.english', NEW.body);
  RETURN NEW;
END $function$;
ALTER TABLE public.notes ADD COLUMN words tsvector;
CREATE TRIGGER notes_words BEFORE INSERT OR UPDATE OF body
    ON public.notes FOR EACH ROW EXECUTE FUNCTION public.notes_words();

COMMIT;

-- file: 01_change_alter_notes.down.sql
-- Undoes: change: alter notes
-- Way back: loses the values of public.notes.words; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER notes_words ON public.notes;
ALTER TABLE public.notes DROP COLUMN words;
DROP FUNCTION public.notes_words();

COMMIT;

-- file: 02_change_backfill_words_of_notes.up.sql
-- change: backfill words of notes

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.notes') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.notes SET words = to_tsvector('pg_catalog.english',body)
        WHERE words IS NULL AND (to_tsvector('pg_catalog.english',body)) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.notes are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.notes SET words = to_tsvector('pg_catalog.english',body)
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.notes WHERE words IS NULL AND (to_tsvector('pg_catalog.english',body)) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_words_of_notes.down.sql
-- Undoes: change: backfill words of notes

-- Nothing to do.

-- file: 03_change_create_idx_notes_words.up.sql
-- change: create idx_notes_words
-- Locks: SHARE UPDATE EXCLUSIVE on public.notes, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_notes_words;
CREATE INDEX CONCURRENTLY idx_notes_words ON public.notes USING gin (words);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_notes_words.down.sql
-- Undoes: change: create idx_notes_words

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_notes_words;

RESET lock_timeout;
RESET statement_timeout;
