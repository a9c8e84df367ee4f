-- concern: column:public.switches.state gets its new type beside live traffic, since the size of public.switches is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.switches WHERE NOT pg_input_is_valid(state::text, 'boolean')

-- file: 01_change_start_changing_state_of_switches.up.sql
-- change: start changing state of switches
-- Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.switches ADD COLUMN state_new_4ba697 boolean;
CREATE FUNCTION public.switches_sync_new_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::boolean;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_switches_sync_new_3d2676 BEFORE INSERT OR UPDATE ON public.switches FOR EACH ROW
    EXECUTE FUNCTION public.switches_sync_new_3d2676();
ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_new_3d2676;
ALTER TABLE public.switches ADD CONSTRAINT state_same_new_4ba697
    CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::boolean) NOT VALID;
ALTER TABLE public.switches ADD CONSTRAINT switches_state_not_null_new_ebb557
    NOT NULL state_new_4ba697 NOT VALID;

COMMIT;

-- file: 01_change_start_changing_state_of_switches.down.sql
-- Undoes: change: start changing state of switches

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_switches_sync_new_3d2676 ON public.switches;
DROP FUNCTION public.switches_sync_new_3d2676();
ALTER TABLE public.switches DROP COLUMN state_new_4ba697;

COMMIT;

-- file: 02_change_copy_state_of_switches.up.sql
-- change: copy state of switches
-- Locks: SHARE UPDATE EXCLUSIVE on public.switches, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.switches') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.switches SET state_new_4ba697 = state::boolean
        WHERE state_new_4ba697 IS NULL AND (state::boolean) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.switches are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.switches SET state_new_4ba697 = state::boolean
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.switches WHERE state_new_4ba697 IS NULL AND (state::boolean) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.switches (state_new_4ba697);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_state_of_switches.down.sql
-- Undoes: change: copy state of switches

-- Nothing to do.

-- file: 03_change_prove_state_of_switches.up.sql
-- change: prove state of switches
-- Locks: SHARE UPDATE EXCLUSIVE on public.switches, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.switches VALIDATE CONSTRAINT state_same_new_4ba697;
ALTER TABLE public.switches VALIDATE CONSTRAINT switches_state_not_null_new_ebb557;

COMMIT;

-- file: 03_change_prove_state_of_switches.down.sql
-- Undoes: change: prove state of switches

-- Nothing to do.

-- file: 04_change_settle_state_of_switches.up.sql
-- change: settle state of switches
-- Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.switches DROP CONSTRAINT state_same_new_4ba697;

COMMIT;

-- file: 04_change_settle_state_of_switches.down.sql
-- Undoes: change: settle state of switches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.switches'::regclass AND conname = 'state_same_new_4ba697'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.switches ADD CONSTRAINT state_same_new_4ba697 CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::boolean) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.switches VALIDATE CONSTRAINT state_same_new_4ba697;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_state_of_switches.up.sql
-- change: swap state of switches
-- Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_switches_sync_new_3d2676 ON public.switches;
DROP FUNCTION public.switches_sync_new_3d2676();
ALTER TABLE public.switches ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.switches RENAME COLUMN state TO state_old_4ba697;
ALTER TABLE public.switches RENAME COLUMN state_new_4ba697 TO state;
ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null TO
    switches_state_not_null_old_ebb557;
ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null_new_ebb557 TO
    switches_state_not_null;
ALTER TABLE public.switches ALTER COLUMN state SET DEFAULT false;
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
        WHERE a.attrelid = 'public.switches'::regclass AND a.attname = 'state_old_4ba697'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
            'public.switches'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.switches_sync_old_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_switches_sync_old_3d2676 BEFORE INSERT OR UPDATE ON public.switches FOR EACH ROW
    EXECUTE FUNCTION public.switches_sync_old_3d2676();
ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_old_3d2676;

COMMIT;

-- file: 05_change_swap_state_of_switches.down.sql
-- Undoes: change: swap state of switches

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_switches_sync_old_3d2676 ON public.switches;
DROP FUNCTION public.switches_sync_old_3d2676();
ALTER TABLE public.switches ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.switches RENAME COLUMN state TO state_new_4ba697;
ALTER TABLE public.switches RENAME COLUMN state_old_4ba697 TO state;
ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null TO
    switches_state_not_null_new_ebb557;
ALTER TABLE public.switches RENAME CONSTRAINT switches_state_not_null_old_ebb557 TO
    switches_state_not_null;
ALTER TABLE public.switches ALTER COLUMN state SET DEFAULT 'off'::text;
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
        WHERE a.attrelid = 'public.switches'::regclass AND a.attname = 'state_new_4ba697'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
            'public.switches'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.switches_sync_new_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::boolean;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_switches_sync_new_3d2676 BEFORE INSERT OR UPDATE ON public.switches FOR EACH ROW
    EXECUTE FUNCTION public.switches_sync_new_3d2676();
ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_new_3d2676;

COMMIT;

-- file: 06_change_finish_changing_state_of_switches.up.sql
-- change: finish changing state of switches
-- Locks: ACCESS EXCLUSIVE on public.switches, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_switches_sync_old_3d2676 ON public.switches;
DROP FUNCTION public.switches_sync_old_3d2676();
ALTER TABLE public.switches DROP COLUMN state_old_4ba697;

COMMIT;

-- file: 06_change_finish_changing_state_of_switches.down.sql
-- Undoes: change: finish changing state of switches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.switches'::regclass AND attname = 'state_old_4ba697'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.switches ADD COLUMN state_old_4ba697 text;
        CREATE FUNCTION public.switches_sync_old_3d2676() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_switches_sync_old_3d2676 BEFORE INSERT OR UPDATE ON public.switches FOR EACH ROW EXECUTE FUNCTION public.switches_sync_old_3d2676();
        ALTER TABLE public.switches ENABLE ALWAYS TRIGGER zz_switches_sync_old_3d2676;
        ALTER TABLE public.switches ADD CONSTRAINT state_same_old_4ba697 CHECK (state_old_4ba697 IS NOT DISTINCT FROM state::text) NOT VALID;
        ALTER TABLE public.switches ADD CONSTRAINT switches_state_not_null_old_ebb557 NOT NULL state_old_4ba697 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.switches') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.switches SET state_old_4ba697 = state
        WHERE state_old_4ba697 IS NULL AND (state) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.switches are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.switches SET state_old_4ba697 = state
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.switches WHERE state_old_4ba697 IS NULL AND (state) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.switches (state_old_4ba697);
ALTER TABLE public.switches VALIDATE CONSTRAINT state_same_old_4ba697;
ALTER TABLE public.switches VALIDATE CONSTRAINT switches_state_not_null_old_ebb557;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.switches DROP CONSTRAINT state_same_old_4ba697;

COMMIT;
