-- concern: column:public.event_notes.event_id, column:public.events.id get their new type beside live traffic, since the size of public.events is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_start_changing_id_of_events.up.sql
-- change: start changing id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD COLUMN id_new_a56145 bigint;
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
    CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
ALTER TABLE public.events ADD CONSTRAINT events_id_not_null_new_f2b8b1 NOT NULL id_new_a56145
    NOT VALID;

COMMIT;

-- file: 01_change_start_changing_id_of_events.down.sql
-- Undoes: change: start changing id of events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_events_sync_new_862417 ON public.events;
DROP FUNCTION public.events_sync_new_862417();
ALTER TABLE public.events DROP COLUMN id_new_a56145;

COMMIT;

-- file: 02_change_start_changing_event_id_of_event_notes.up.sql
-- change: start changing event_id of event_notes
-- Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.event_notes ADD COLUMN event_id_new_57c7c8 bigint;
CREATE FUNCTION public.event_notes_sync_new_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_new_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_event_notes_sync_new_e445ee BEFORE INSERT OR UPDATE ON public.event_notes FOR EACH
    ROW EXECUTE FUNCTION public.event_notes_sync_new_e445ee();
ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER zz_event_notes_sync_new_e445ee;
ALTER TABLE public.event_notes ADD CONSTRAINT event_id_same_new_57c7c8
    CHECK (event_id_new_57c7c8 IS NOT DISTINCT FROM event_id::bigint) NOT VALID;
ALTER TABLE public.event_notes ADD CONSTRAINT event_notes_event_id_not_null_new_3f9be8
    NOT NULL event_id_new_57c7c8 NOT VALID;

COMMIT;

-- file: 02_change_start_changing_event_id_of_event_notes.down.sql
-- Undoes: change: start changing event_id of event_notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_event_notes_sync_new_e445ee ON public.event_notes;
DROP FUNCTION public.event_notes_sync_new_e445ee();
ALTER TABLE public.event_notes DROP COLUMN event_id_new_57c7c8;

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

-- file: 04_change_copy_event_id_of_event_notes.up.sql
-- change: copy event_id of event_notes
-- Locks: SHARE UPDATE EXCLUSIVE on public.event_notes, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.event_notes') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.event_notes SET event_id_new_57c7c8 = event_id
        WHERE event_id_new_57c7c8 IS NULL AND (event_id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.event_notes are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.event_notes SET event_id_new_57c7c8 = event_id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.event_notes WHERE event_id_new_57c7c8 IS NULL AND (event_id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.event_notes (event_id_new_57c7c8);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_copy_event_id_of_event_notes.down.sql
-- Undoes: change: copy event_id of event_notes

-- Nothing to do.

-- file: 05_change_create_events_pkey_new_3305ba.up.sql
-- change: create events_pkey_new_3305ba
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey_new_3305ba ON public.events USING btree (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_events_pkey_new_3305ba.down.sql
-- Undoes: change: create events_pkey_new_3305ba

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.event_notes, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145;
ALTER TABLE public.events VALIDATE CONSTRAINT events_id_not_null_new_f2b8b1;
ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_id_same_new_57c7c8;
ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_notes_event_id_not_null_new_3f9be8;

COMMIT;

-- file: 06_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 07_change_settle_id_of_events.up.sql
-- change: settle id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT id_same_new_a56145;

COMMIT;

-- file: 07_change_settle_id_of_events.down.sql
-- Undoes: change: settle id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.events'::regclass AND conname = 'id_same_new_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.events ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.events VALIDATE CONSTRAINT id_same_new_a56145;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_settle_event_id_of_event_notes.up.sql
-- change: settle event_id of event_notes
-- Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.event_notes DROP CONSTRAINT event_id_same_new_57c7c8;

COMMIT;

-- file: 08_change_settle_event_id_of_event_notes.down.sql
-- Undoes: change: settle event_id of event_notes

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.event_notes'::regclass AND conname = 'event_id_same_new_57c7c8'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.event_notes ADD CONSTRAINT event_id_same_new_57c7c8 CHECK (event_id_new_57c7c8 IS NOT DISTINCT FROM event_id::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_id_same_new_57c7c8;

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_swap_id_of_events.up.sql
-- change: swap id of events
-- Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.event_notes IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_events_sync_new_862417 ON public.events;
DROP FUNCTION public.events_sync_new_862417();
DROP TRIGGER zz_event_notes_sync_new_e445ee ON public.event_notes;
DROP FUNCTION public.event_notes_sync_new_e445ee();
ALTER TABLE public.event_notes DROP CONSTRAINT fk_event_notes_events;
ALTER TABLE public.events DROP CONSTRAINT events_pkey;
ALTER TABLE public.event_notes RENAME COLUMN event_id TO event_id_old_57c7c8;
ALTER TABLE public.event_notes RENAME COLUMN event_id_new_57c7c8 TO event_id;
ALTER TABLE public.event_notes RENAME CONSTRAINT event_notes_event_id_not_null TO
    event_notes_event_id_not_null_old_3f9be8;
ALTER TABLE public.event_notes RENAME CONSTRAINT event_notes_event_id_not_null_new_3f9be8 TO
    event_notes_event_id_not_null;
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
        WHERE a.attrelid = 'public.event_notes'::regclass AND a.attname = 'event_id_old_57c7c8'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'event_id',
            'public.event_notes'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_was_a74c5c;
ALTER TABLE public.events RENAME COLUMN id TO id_old_a56145;
ALTER TABLE public.events RENAME COLUMN id_new_a56145 TO id;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null TO events_id_not_null_old_f2b8b1;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null_new_f2b8b1 TO events_id_not_null;
ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY
    (SEQUENCE NAME public.events_id_seq);
SELECT setval('public.events_id_seq', last_value + CASE WHEN is_called THEN 1 ELSE 0 END, false)
    FROM public.events_id_seq_was_a74c5c;
ALTER TABLE public.events ALTER COLUMN id_old_a56145 DROP IDENTITY;
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
ALTER TABLE public.event_notes ADD CONSTRAINT fk_event_notes_events FOREIGN KEY (event_id)
    REFERENCES public.events(id) NOT VALID;
CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW
    EXECUTE FUNCTION public.events_sync_old_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417;
CREATE FUNCTION public.event_notes_sync_old_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_old_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_event_notes_sync_old_e445ee BEFORE INSERT OR UPDATE ON public.event_notes FOR EACH
    ROW EXECUTE FUNCTION public.event_notes_sync_old_e445ee();
ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER zz_event_notes_sync_old_e445ee;

COMMIT;

-- file: 09_change_swap_id_of_events.down.sql
-- Undoes: change: swap id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_old_3305ba;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey_old_3305ba ON public.events USING btree (id_old_a56145);
DROP INDEX CONCURRENTLY IF EXISTS public.events_pkey_new_3305ba;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey_new_3305ba ON public.events USING btree (id);
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.event_notes'::regclass AND conname = 'fk_event_notes_events_old_e199cf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.event_notes ADD CONSTRAINT fk_event_notes_events_old_e199cf FOREIGN KEY (event_id_old_57c7c8) REFERENCES public.events(id_old_a56145) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.event_notes VALIDATE CONSTRAINT fk_event_notes_events_old_e199cf;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.event_notes IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_events_sync_old_862417 ON public.events;
DROP FUNCTION public.events_sync_old_862417();
DROP TRIGGER zz_event_notes_sync_old_e445ee ON public.event_notes;
DROP FUNCTION public.event_notes_sync_old_e445ee();
ALTER TABLE public.event_notes DROP CONSTRAINT fk_event_notes_events;
ALTER TABLE public.events DROP CONSTRAINT events_pkey;
ALTER TABLE public.event_notes RENAME COLUMN event_id TO event_id_new_57c7c8;
ALTER TABLE public.event_notes RENAME COLUMN event_id_old_57c7c8 TO event_id;
ALTER TABLE public.event_notes RENAME CONSTRAINT event_notes_event_id_not_null TO
    event_notes_event_id_not_null_new_3f9be8;
ALTER TABLE public.event_notes RENAME CONSTRAINT event_notes_event_id_not_null_old_3f9be8 TO
    event_notes_event_id_not_null;
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
        WHERE a.attrelid = 'public.event_notes'::regclass AND a.attname = 'event_id_new_57c7c8'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'event_id',
            'public.event_notes'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_was_a74c5c;
ALTER TABLE public.events RENAME COLUMN id TO id_new_a56145;
ALTER TABLE public.events RENAME COLUMN id_old_a56145 TO id;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null TO events_id_not_null_new_f2b8b1;
ALTER TABLE public.events RENAME CONSTRAINT events_id_not_null_old_f2b8b1 TO events_id_not_null;
ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY
    (SEQUENCE NAME public.events_id_seq);
SELECT setval('public.events_id_seq', last_value + CASE WHEN is_called THEN 1 ELSE 0 END, false)
    FROM public.events_id_seq_was_a74c5c;
ALTER TABLE public.events ALTER COLUMN id_new_a56145 DROP IDENTITY;
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
ALTER TABLE public.event_notes RENAME CONSTRAINT fk_event_notes_events_old_e199cf TO
    fk_event_notes_events;
CREATE FUNCTION public.events_sync_new_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_events_sync_new_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW
    EXECUTE FUNCTION public.events_sync_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_new_862417;
CREATE FUNCTION public.event_notes_sync_new_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_new_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_event_notes_sync_new_e445ee BEFORE INSERT OR UPDATE ON public.event_notes FOR EACH
    ROW EXECUTE FUNCTION public.event_notes_sync_new_e445ee();
ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER zz_event_notes_sync_new_e445ee;

COMMIT;

-- file: 10_change_validate_fk_event_notes_events.up.sql
-- change: validate fk_event_notes_events
-- Locks: SHARE UPDATE EXCLUSIVE on public.event_notes, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.event_notes VALIDATE CONSTRAINT fk_event_notes_events;

COMMIT;

-- file: 10_change_validate_fk_event_notes_events.down.sql
-- Undoes: change: validate fk_event_notes_events

-- Nothing to do.

-- file: 11_change_finish_changing_id_of_events.up.sql
-- change: finish changing id of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_events_sync_old_862417 ON public.events;
DROP FUNCTION public.events_sync_old_862417();
ALTER TABLE public.events DROP COLUMN id_old_a56145;

COMMIT;

-- file: 11_change_finish_changing_id_of_events.down.sql
-- Undoes: change: finish changing id of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.events'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.events ADD COLUMN id_old_a56145 integer;
        CREATE FUNCTION public.events_sync_old_862417() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_events_sync_old_862417 BEFORE INSERT OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.events_sync_old_862417();
        ALTER TABLE public.events ENABLE ALWAYS TRIGGER zz_events_sync_old_862417;
        ALTER TABLE public.events ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
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

-- file: 12_change_finish_changing_event_id_of_event_notes.up.sql
-- change: finish changing event_id of event_notes
-- Locks: ACCESS EXCLUSIVE on public.event_notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_event_notes_sync_old_e445ee ON public.event_notes;
DROP FUNCTION public.event_notes_sync_old_e445ee();
ALTER TABLE public.event_notes DROP COLUMN event_id_old_57c7c8;

COMMIT;

-- file: 12_change_finish_changing_event_id_of_event_notes.down.sql
-- Undoes: change: finish changing event_id of event_notes

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.event_notes'::regclass AND attname = 'event_id_old_57c7c8'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.event_notes ADD COLUMN event_id_old_57c7c8 integer;
        CREATE FUNCTION public.event_notes_sync_old_e445ee() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.event_id_old_57c7c8 := NEW.event_id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_event_notes_sync_old_e445ee BEFORE INSERT OR UPDATE ON public.event_notes FOR EACH ROW EXECUTE FUNCTION public.event_notes_sync_old_e445ee();
        ALTER TABLE public.event_notes ENABLE ALWAYS TRIGGER zz_event_notes_sync_old_e445ee;
        ALTER TABLE public.event_notes ADD CONSTRAINT event_id_same_old_57c7c8 CHECK (event_id_old_57c7c8 IS NOT DISTINCT FROM event_id::integer) NOT VALID;
        ALTER TABLE public.event_notes ADD CONSTRAINT event_notes_event_id_not_null_old_3f9be8 NOT NULL event_id_old_57c7c8 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.event_notes') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.event_notes SET event_id_old_57c7c8 = event_id
        WHERE event_id_old_57c7c8 IS NULL AND (event_id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.event_notes are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.event_notes SET event_id_old_57c7c8 = event_id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.event_notes WHERE event_id_old_57c7c8 IS NULL AND (event_id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.event_notes (event_id_old_57c7c8);
ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_id_same_old_57c7c8;
ALTER TABLE public.event_notes VALIDATE CONSTRAINT event_notes_event_id_not_null_old_3f9be8;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.event_notes DROP CONSTRAINT event_id_same_old_57c7c8;

COMMIT;
