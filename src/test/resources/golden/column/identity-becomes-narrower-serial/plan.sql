-- concern: column:public.events.id gets its new type beside live traffic, since the size of public.events is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.events WHERE id NOT BETWEEN -2147483648 AND 2147483647

-- file: 01_change_alter_id_of_events.up.sql
-- change: alter id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.events_id_seq_next_a74c5c AS integer;
SELECT setval('public.events_id_seq_next_a74c5c', nextval('public.events_id_seq'), false);
ALTER TABLE public.events ALTER COLUMN id DROP IDENTITY;
ALTER SEQUENCE public.events_id_seq_next_a74c5c RENAME TO events_id_seq;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
ALTER TABLE public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);

COMMIT;

-- file: 01_change_alter_id_of_events.down.sql
-- Undoes: change: alter id of events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ALTER COLUMN id DROP DEFAULT;
ALTER SEQUENCE public.events_id_seq OWNED BY NONE;
ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_next_a74c5c;
ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY
    (SEQUENCE NAME public.events_id_seq);
SELECT setval('public.events_id_seq', nextval('public.events_id_seq_next_a74c5c'), false);
DROP SEQUENCE public.events_id_seq_next_a74c5c;

COMMIT;

-- file: 02_change_start_changing_id_of_events.up.sql
-- change: start changing id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD COLUMN id_new_a56145 integer;
CREATE FUNCTION public.events_sync_new_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_events_sync_new_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW
    EXECUTE FUNCTION public.events_sync_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_new_862417;
ALTER TABLE public.events ADD CONSTRAINT id_same_new_a56145
    CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
ALTER TABLE public.events ADD CONSTRAINT events_id_not_null_new_f2b8b1 NOT NULL id_new_a56145
    NOT VALID;

COMMIT;

-- file: 02_change_start_changing_id_of_events.down.sql
-- Undoes: change: start changing id of events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_events_sync_new_862417 ON public.events;
DROP FUNCTION public.events_sync_new_862417();
ALTER TABLE public.events DROP COLUMN id_new_a56145;

COMMIT;

-- file: 03_change_copy_id_of_events.up.sql
-- change: copy id of events
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.events') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.events SET id_new_a56145 = id
        WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.events are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.events SET id_new_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.events WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.events (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_id_of_events.down.sql
-- Undoes: change: copy id of events

-- Nothing to do.

-- file: 04_change_create_events_pkey_new_3305ba.up.sql
-- change: create events_pkey_new_3305ba
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey_new_3305ba ON public.events USING btree (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_events_pkey_new_3305ba.down.sql
-- Undoes: change: create events_pkey_new_3305ba

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_prove_id_of_events.up.sql
-- change: prove id of events
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145;
ALTER TABLE public.events VALIDATE CONSTRAINT events_id_not_null_new_f2b8b1;

COMMIT;

-- file: 05_change_prove_id_of_events.down.sql
-- Undoes: change: prove id of events

-- Nothing to do.

-- file: 06_change_settle_id_of_events.up.sql
-- change: settle id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT id_same_new_a56145;

COMMIT;

-- file: 06_change_settle_id_of_events.down.sql
-- Undoes: change: settle id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.events'::regclass AND conname = 'id_same_new_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.events ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_swap_id_of_events.up.sql
-- change: swap id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_events_sync_new_862417 ON public.events;
DROP FUNCTION public.events_sync_new_862417();
ALTER TABLE public.events DROP CONSTRAINT events_pkey;
ALTER TABLE public.events ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.events RENAME COLUMN id TO id_old_a56145;
ALTER TABLE public.events RENAME COLUMN id_new_a56145 TO id;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null TO events_id_not_null_old_f2b8b1;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null_new_f2b8b1 TO events_id_not_null;
ALTER TABLE public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.events'::regclass AND a.attname = 'id_old_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.events'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_pkey_new_3305ba;
CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW
    EXECUTE FUNCTION public.events_sync_old_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417;

COMMIT;

-- file: 07_change_swap_id_of_events.down.sql
-- Undoes: change: swap id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_old_3305ba;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey_old_3305ba ON public.events USING btree (id_old_a56145);
DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey_new_3305ba ON public.events USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_events_sync_old_862417 ON public.events;
DROP FUNCTION public.events_sync_old_862417();
ALTER TABLE public.events DROP CONSTRAINT events_pkey;
ALTER TABLE public.events ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.events RENAME COLUMN id TO id_new_a56145;
ALTER TABLE public.events RENAME COLUMN id_old_a56145 TO id;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null TO events_id_not_null_new_f2b8b1;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null_old_f2b8b1 TO events_id_not_null;
ALTER TABLE public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.events'::regclass AND a.attname = 'id_new_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.events'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_pkey_old_3305ba;
CREATE FUNCTION public.events_sync_new_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_events_sync_new_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW
    EXECUTE FUNCTION public.events_sync_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_new_862417;

COMMIT;

-- file: 08_change_finish_changing_id_of_events.up.sql
-- change: finish changing id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_events_sync_old_862417 ON public.events;
DROP FUNCTION public.events_sync_old_862417();
ALTER TABLE public.events DROP COLUMN id_old_a56145;

COMMIT;

-- file: 08_change_finish_changing_id_of_events.down.sql
-- Undoes: change: finish changing id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.events'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.events ADD COLUMN id_old_a56145 bigint;
        CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_old_862417();
        ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417;
        ALTER TABLE public.events ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
        ALTER TABLE public.events ADD CONSTRAINT events_id_not_null_old_f2b8b1 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.events') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.events SET id_old_a56145 = id
        WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.events are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.events SET id_old_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.events WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.events (id_old_a56145);
ALTER TABLE public.events VALIDATE CONSTRAINT id_same_old_a56145;
ALTER TABLE public.events VALIDATE CONSTRAINT events_id_not_null_old_f2b8b1;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT id_same_old_a56145;

COMMIT;
