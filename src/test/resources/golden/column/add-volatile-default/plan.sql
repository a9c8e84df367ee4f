
-- file: 01_change_alter_documents.up.sql
-- change: alter documents
-- Locks: ACCESS EXCLUSIVE on public.documents, catalog change only
-- Way back: loses the values of public.documents.public_id; the values of public.documents.shard;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.documents ADD COLUMN public_id uuid;
ALTER TABLE public.documents ALTER COLUMN public_id SET DEFAULT gen_random_uuid();
ALTER TABLE public.documents ADD COLUMN shard double precision;
ALTER TABLE public.documents ALTER COLUMN shard SET DEFAULT random();

COMMIT;

-- file: 01_change_alter_documents.down.sql
-- Undoes: change: alter documents
-- Way back: loses the values of public.documents.public_id; the values of public.documents.shard;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.documents DROP COLUMN shard;
ALTER TABLE public.documents DROP COLUMN public_id;

COMMIT;

-- file: 02_change_backfill_public_id_of_documents.up.sql
-- change: backfill public_id of documents

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.documents') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.documents SET public_id = DEFAULT
        WHERE public_id IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.documents are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.documents SET public_id = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.documents WHERE public_id IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_backfill_public_id_of_documents.down.sql
-- Undoes: change: backfill public_id of documents

-- Nothing to do.

-- file: 03_change_require_public_id_of_documents.up.sql
-- change: require public_id of documents
-- Locks: ACCESS EXCLUSIVE on public.documents, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.documents ADD CONSTRAINT documents_public_id_not_null NOT NULL public_id
    NOT VALID;

COMMIT;

-- file: 03_change_require_public_id_of_documents.down.sql
-- Undoes: change: require public_id of documents

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.documents ALTER COLUMN public_id DROP NOT NULL;

COMMIT;

-- file: 04_change_backfill_shard_of_documents.up.sql
-- change: backfill shard of documents

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.documents') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.documents SET shard = DEFAULT
        WHERE shard IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.documents are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.documents SET shard = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.documents WHERE shard IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_backfill_shard_of_documents.down.sql
-- Undoes: change: backfill shard of documents

-- Nothing to do.

-- file: 05_change_validate_documents_public_id_not_null.up.sql
-- change: validate documents_public_id_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.documents, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.documents VALIDATE CONSTRAINT documents_public_id_not_null;

COMMIT;

-- file: 05_change_validate_documents_public_id_not_null.down.sql
-- Undoes: change: validate documents_public_id_not_null

-- Nothing to do.
