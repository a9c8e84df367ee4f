-- concern: column:public.alerts.level, column:public.alerts.seen, column:public.rules.fallback, column:public.rules.level get their new type beside live traffic, since the size of public.rules is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_alter_rules.up.sql
-- change: alter rules
-- Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.level_new_008177 AS ENUM ('low', 'medium', 'high');
ALTER TABLE public.rules ADD COLUMN fallback_new_5c7ee2 public.level_new_008177;
ALTER TABLE public.rules ADD COLUMN level_new_008177 public.level_new_008177;
CREATE FUNCTION public.rules_sync_new_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_new_5c7ee2 := NEW.fallback::text::public.level_new_008177;
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_rules_sync_new_6c621d BEFORE INSERT OR UPDATE ON public.rules FOR EACH ROW EXECUTE
    FUNCTION public.rules_sync_new_6c621d();
ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_new_6c621d;
ALTER TABLE public.rules ADD CONSTRAINT fallback_same_new_5c7ee2
    CHECK (fallback_new_5c7ee2 IS NOT DISTINCT FROM fallback::text::public.level_new_008177)
    NOT VALID;
ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_not_null_new_474cd6
    NOT NULL fallback_new_5c7ee2 NOT VALID;
ALTER TABLE public.rules ADD CONSTRAINT level_same_new_008177
    CHECK (level_new_008177 IS NOT DISTINCT FROM level::text::public.level_new_008177) NOT VALID;
ALTER TABLE public.rules ADD CONSTRAINT rules_level_not_null_new_b3cac3 NOT NULL level_new_008177
    NOT VALID;
ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_check_new_3e527e
    CHECK ((fallback_new_5c7ee2 <> 'medium'::public.level_new_008177)) NOT VALID;

COMMIT;

-- file: 01_change_alter_rules.down.sql
-- Undoes: change: alter rules

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_rules_sync_new_6c621d ON public.rules;
DROP FUNCTION public.rules_sync_new_6c621d();
ALTER TABLE public.rules DROP COLUMN fallback_new_5c7ee2;
ALTER TABLE public.rules DROP COLUMN level_new_008177;
DROP TYPE public.level_new_008177;

COMMIT;

-- file: 02_change_start_changing_level_and_seen_of_alerts.up.sql
-- change: start changing level and seen of alerts
-- Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.alerts ADD COLUMN level_new_008177 public.level_new_008177;
ALTER TABLE public.alerts ADD COLUMN seen_new_720879 public.level_new_008177[];
CREATE FUNCTION public.alerts_sync_new_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    NEW.seen_new_720879 := NEW.seen::text::public.level_new_008177[];
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_alerts_sync_new_deb3e3 BEFORE INSERT OR UPDATE ON public.alerts FOR EACH ROW
    EXECUTE FUNCTION public.alerts_sync_new_deb3e3();
ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_new_deb3e3;
ALTER TABLE public.alerts ADD CONSTRAINT level_same_new_008177
    CHECK (level_new_008177 IS NOT DISTINCT FROM level::text::public.level_new_008177) NOT VALID;
ALTER TABLE public.alerts ADD CONSTRAINT alerts_level_not_null_new_26fd38 NOT NULL level_new_008177
    NOT VALID;
ALTER TABLE public.alerts ADD CONSTRAINT seen_same_new_720879
    CHECK (seen_new_720879 IS NOT DISTINCT FROM seen::text::public.level_new_008177[]) NOT VALID;

COMMIT;

-- file: 02_change_start_changing_level_and_seen_of_alerts.down.sql
-- Undoes: change: start changing level and seen of alerts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_alerts_sync_new_deb3e3 ON public.alerts;
DROP FUNCTION public.alerts_sync_new_deb3e3();
ALTER TABLE public.alerts DROP COLUMN level_new_008177;
ALTER TABLE public.alerts DROP COLUMN seen_new_720879;

COMMIT;

-- file: 03_change_copy_fallback_and_level_of_rules.up.sql
-- change: copy fallback and level of rules
-- Locks: SHARE UPDATE EXCLUSIVE on public.rules, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.rules') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.rules SET fallback_new_5c7ee2 = fallback::text::public.level_new_008177, level_new_008177 = level::text::public.level_new_008177
        WHERE (fallback_new_5c7ee2 IS NULL AND (fallback::text::public.level_new_008177) IS NOT NULL OR level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.rules are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.rules SET fallback_new_5c7ee2 = fallback::text::public.level_new_008177, level_new_008177 = level::text::public.level_new_008177
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.rules WHERE (fallback_new_5c7ee2 IS NULL AND (fallback::text::public.level_new_008177) IS NOT NULL OR level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.rules (fallback_new_5c7ee2, level_new_008177);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_fallback_and_level_of_rules.down.sql
-- Undoes: change: copy fallback and level of rules

-- Nothing to do.

-- file: 04_change_copy_level_and_seen_of_alerts.up.sql
-- change: copy level and seen of alerts
-- Locks: SHARE UPDATE EXCLUSIVE on public.alerts, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.alerts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.alerts SET level_new_008177 = level::text::public.level_new_008177, seen_new_720879 = seen::text::public.level_new_008177[]
        WHERE (level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL OR seen_new_720879 IS NULL AND (seen::text::public.level_new_008177[]) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.alerts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.alerts SET level_new_008177 = level::text::public.level_new_008177, seen_new_720879 = seen::text::public.level_new_008177[]
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.alerts WHERE (level_new_008177 IS NULL AND (level::text::public.level_new_008177) IS NOT NULL OR seen_new_720879 IS NULL AND (seen::text::public.level_new_008177[]) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.alerts (level_new_008177, seen_new_720879);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_copy_level_and_seen_of_alerts.down.sql
-- Undoes: change: copy level and seen of alerts

-- Nothing to do.

-- file: 05_change_create_rules_pkey_new_1cb31a.up.sql
-- change: create rules_pkey_new_1cb31a
-- Locks: SHARE UPDATE EXCLUSIVE on public.rules, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_new_1cb31a;
CREATE UNIQUE INDEX CONCURRENTLY rules_pkey_new_1cb31a ON public.rules
    USING btree (level_new_008177);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_rules_pkey_new_1cb31a.down.sql
-- Undoes: change: create rules_pkey_new_1cb31a

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_new_1cb31a;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_alerts_level_new_90e5cc.up.sql
-- change: create idx_alerts_level_new_90e5cc
-- Locks: SHARE UPDATE EXCLUSIVE on public.alerts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_alerts_level_new_90e5cc;
CREATE INDEX CONCURRENTLY idx_alerts_level_new_90e5cc ON public.alerts
    USING btree (level_new_008177) WHERE (level_new_008177 >= 'low'::public.level_new_008177);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_alerts_level_new_90e5cc.down.sql
-- Undoes: change: create idx_alerts_level_new_90e5cc

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_alerts_level_new_90e5cc;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.alerts, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.rules, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.rules VALIDATE CONSTRAINT fallback_same_new_5c7ee2;
ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_not_null_new_474cd6;
ALTER TABLE public.rules VALIDATE CONSTRAINT level_same_new_008177;
ALTER TABLE public.rules VALIDATE CONSTRAINT rules_level_not_null_new_b3cac3;
ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_check_new_3e527e;
ALTER TABLE public.alerts VALIDATE CONSTRAINT level_same_new_008177;
ALTER TABLE public.alerts VALIDATE CONSTRAINT alerts_level_not_null_new_26fd38;
ALTER TABLE public.alerts VALIDATE CONSTRAINT seen_same_new_720879;

COMMIT;

-- file: 07_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 08_change_settle_fallback_and_level_of_rules.up.sql
-- change: settle fallback and level of rules
-- Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rules DROP CONSTRAINT fallback_same_new_5c7ee2;
ALTER TABLE public.rules DROP CONSTRAINT level_same_new_008177;

COMMIT;

-- file: 08_change_settle_fallback_and_level_of_rules.down.sql
-- Undoes: change: settle fallback and level of rules

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.rules'::regclass AND conname = 'fallback_same_new_5c7ee2'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rules ADD CONSTRAINT fallback_same_new_5c7ee2 CHECK (fallback_new_5c7ee2 IS NOT DISTINCT FROM fallback::text::public.level_new_008177) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.rules VALIDATE CONSTRAINT fallback_same_new_5c7ee2;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.rules'::regclass AND conname = 'level_same_new_008177'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rules ADD CONSTRAINT level_same_new_008177 CHECK (level_new_008177 IS NOT DISTINCT FROM level::text::public.level_new_008177) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.rules VALIDATE CONSTRAINT level_same_new_008177;

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_settle_level_and_seen_of_alerts.up.sql
-- change: settle level and seen of alerts
-- Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.alerts DROP CONSTRAINT level_same_new_008177;
ALTER TABLE public.alerts DROP CONSTRAINT seen_same_new_720879;

COMMIT;

-- file: 09_change_settle_level_and_seen_of_alerts.down.sql
-- Undoes: change: settle level and seen of alerts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.alerts'::regclass AND conname = 'level_same_new_008177'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.alerts ADD CONSTRAINT level_same_new_008177 CHECK (level_new_008177 IS NOT DISTINCT FROM level::text::public.level_new_008177) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.alerts VALIDATE CONSTRAINT level_same_new_008177;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.alerts'::regclass AND conname = 'seen_same_new_720879'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.alerts ADD CONSTRAINT seen_same_new_720879 CHECK (seen_new_720879 IS NOT DISTINCT FROM seen::text::public.level_new_008177[]) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.alerts VALIDATE CONSTRAINT seen_same_new_720879;

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_swap_fallback_and_level_of_rules.up.sql
-- change: swap fallback and level of rules
-- Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.worst_alerts;
DROP FUNCTION public.worst(public.level, public.level);
LOCK TABLE public.rules, public.alerts IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_rules_sync_new_6c621d ON public.rules;
DROP FUNCTION public.rules_sync_new_6c621d();
DROP TRIGGER zz_alerts_sync_new_deb3e3 ON public.alerts;
DROP FUNCTION public.alerts_sync_new_deb3e3();
ALTER TABLE public.alerts DROP CONSTRAINT fk_alerts_rules;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check TO rules_fallback_check_old_3e527e;
ALTER TABLE public.rules DROP CONSTRAINT rules_pkey;
ALTER INDEX public.idx_alerts_level RENAME TO idx_alerts_level_old_90e5cc;
ALTER TYPE public.level RENAME TO level_old_008177;
ALTER TYPE public.level_new_008177 RENAME TO level;
ALTER TABLE public.alerts RENAME COLUMN level TO level_old_008177;
ALTER TABLE public.alerts RENAME COLUMN level_new_008177 TO level;
ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null TO
    alerts_level_not_null_old_26fd38;
ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null_new_26fd38 TO
    alerts_level_not_null;
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
        WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'level_old_008177'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
            'public.alerts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.alerts ALTER COLUMN seen DROP DEFAULT;
ALTER TABLE public.alerts RENAME COLUMN seen TO seen_old_720879;
ALTER TABLE public.alerts RENAME COLUMN seen_new_720879 TO seen;
ALTER TABLE public.alerts ALTER COLUMN seen SET DEFAULT '{low}'::public.level[];
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
        WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'seen_old_720879'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seen',
            'public.alerts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.rules ALTER COLUMN fallback DROP DEFAULT;
ALTER TABLE public.rules RENAME COLUMN fallback TO fallback_old_5c7ee2;
ALTER TABLE public.rules RENAME COLUMN fallback_new_5c7ee2 TO fallback;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null TO
    rules_fallback_not_null_old_474cd6;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null_new_474cd6 TO
    rules_fallback_not_null;
ALTER TABLE public.rules ALTER COLUMN fallback SET DEFAULT 'low'::public.level;
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
        WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'fallback_old_5c7ee2'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'fallback',
            'public.rules'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.rules RENAME COLUMN level TO level_old_008177;
ALTER TABLE public.rules RENAME COLUMN level_new_008177 TO level;
ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null TO rules_level_not_null_old_b3cac3;
ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null_new_b3cac3 TO rules_level_not_null;
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
        WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'level_old_008177'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
            'public.rules'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check_new_3e527e TO rules_fallback_check;
ALTER TABLE public.rules ADD CONSTRAINT rules_pkey PRIMARY KEY USING INDEX rules_pkey_new_1cb31a;
ALTER INDEX public.idx_alerts_level_new_90e5cc RENAME TO idx_alerts_level;
ALTER TABLE public.alerts ADD CONSTRAINT fk_alerts_rules FOREIGN KEY (level)
    REFERENCES public.rules(level) NOT VALID;
COMMENT ON TYPE public.level IS 'how much';
CREATE FUNCTION public.rules_sync_old_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_old_5c7ee2 := NEW.fallback::text::public.level_old_008177;
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_rules_sync_old_6c621d BEFORE INSERT OR UPDATE ON public.rules FOR EACH ROW EXECUTE
    FUNCTION public.rules_sync_old_6c621d();
ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_old_6c621d;
CREATE FUNCTION public.alerts_sync_old_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    NEW.seen_old_720879 := NEW.seen::text::public.level_old_008177[];
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_alerts_sync_old_deb3e3 BEFORE INSERT OR UPDATE ON public.alerts FOR EACH ROW
    EXECUTE FUNCTION public.alerts_sync_old_deb3e3();
ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_old_deb3e3;
CREATE OR REPLACE FUNCTION public.worst(public.level, public.level)
 RETURNS public.level
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT greatest($1, $2)$function$;
CREATE VIEW public.worst_alerts (id, worst) AS
 SELECT id,
    public.worst(level, 'low'::public.level) AS worst
   FROM public.alerts;

COMMIT;

-- file: 10_change_swap_fallback_and_level_of_rules.down.sql
-- Undoes: change: swap fallback and level of rules

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_old_1cb31a;
CREATE UNIQUE INDEX CONCURRENTLY rules_pkey_old_1cb31a ON public.rules
    USING btree (level_old_008177);
DROP INDEX CONCURRENTLY IF EXISTS public.rules_pkey_new_1cb31a;
CREATE UNIQUE INDEX CONCURRENTLY rules_pkey_new_1cb31a ON public.rules USING btree (level);
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.alerts'::regclass AND conname = 'fk_alerts_rules_old_9308fd'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.alerts ADD CONSTRAINT fk_alerts_rules_old_9308fd FOREIGN KEY (level_old_008177) REFERENCES public.rules(level_old_008177) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.alerts VALIDATE CONSTRAINT fk_alerts_rules_old_9308fd;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.worst_alerts;
DROP FUNCTION public.worst(public.level, public.level);
LOCK TABLE public.rules, public.alerts IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_rules_sync_old_6c621d ON public.rules;
DROP FUNCTION public.rules_sync_old_6c621d();
DROP TRIGGER zz_alerts_sync_old_deb3e3 ON public.alerts;
DROP FUNCTION public.alerts_sync_old_deb3e3();
ALTER TABLE public.alerts DROP CONSTRAINT fk_alerts_rules;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check TO rules_fallback_check_new_3e527e;
ALTER TABLE public.rules DROP CONSTRAINT rules_pkey;
ALTER INDEX public.idx_alerts_level RENAME TO idx_alerts_level_new_90e5cc;
ALTER TYPE public.level RENAME TO level_new_008177;
ALTER TYPE public.level_old_008177 RENAME TO level;
ALTER TABLE public.alerts RENAME COLUMN level TO level_new_008177;
ALTER TABLE public.alerts RENAME COLUMN level_old_008177 TO level;
ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null TO
    alerts_level_not_null_new_26fd38;
ALTER TABLE public.alerts RENAME CONSTRAINT alerts_level_not_null_old_26fd38 TO
    alerts_level_not_null;
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
        WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'level_new_008177'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
            'public.alerts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.alerts ALTER COLUMN seen DROP DEFAULT;
ALTER TABLE public.alerts RENAME COLUMN seen TO seen_new_720879;
ALTER TABLE public.alerts RENAME COLUMN seen_old_720879 TO seen;
ALTER TABLE public.alerts ALTER COLUMN seen SET DEFAULT '{low}'::public.level[];
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
        WHERE a.attrelid = 'public.alerts'::regclass AND a.attname = 'seen_new_720879'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seen',
            'public.alerts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.rules ALTER COLUMN fallback DROP DEFAULT;
ALTER TABLE public.rules RENAME COLUMN fallback TO fallback_new_5c7ee2;
ALTER TABLE public.rules RENAME COLUMN fallback_old_5c7ee2 TO fallback;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null TO
    rules_fallback_not_null_new_474cd6;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_not_null_old_474cd6 TO
    rules_fallback_not_null;
ALTER TABLE public.rules ALTER COLUMN fallback SET DEFAULT 'low'::public.level;
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
        WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'fallback_new_5c7ee2'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'fallback',
            'public.rules'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.rules RENAME COLUMN level TO level_new_008177;
ALTER TABLE public.rules RENAME COLUMN level_old_008177 TO level;
ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null TO rules_level_not_null_new_b3cac3;
ALTER TABLE public.rules RENAME CONSTRAINT rules_level_not_null_old_b3cac3 TO rules_level_not_null;
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
        WHERE a.attrelid = 'public.rules'::regclass AND a.attname = 'level_new_008177'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'level',
            'public.rules'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.rules RENAME CONSTRAINT rules_fallback_check_old_3e527e TO rules_fallback_check;
ALTER TABLE public.rules ADD CONSTRAINT rules_pkey PRIMARY KEY USING INDEX rules_pkey_old_1cb31a;
ALTER TABLE public.alerts RENAME CONSTRAINT fk_alerts_rules_old_9308fd TO fk_alerts_rules;
ALTER INDEX public.idx_alerts_level_old_90e5cc RENAME TO idx_alerts_level;
COMMENT ON TYPE public.level IS 'how much';
CREATE FUNCTION public.rules_sync_new_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_new_5c7ee2 := NEW.fallback::text::public.level_new_008177;
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_rules_sync_new_6c621d BEFORE INSERT OR UPDATE ON public.rules FOR EACH ROW EXECUTE
    FUNCTION public.rules_sync_new_6c621d();
ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_new_6c621d;
CREATE FUNCTION public.alerts_sync_new_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_new_008177 := NEW.level::text::public.level_new_008177;
    NEW.seen_new_720879 := NEW.seen::text::public.level_new_008177[];
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_alerts_sync_new_deb3e3 BEFORE INSERT OR UPDATE ON public.alerts FOR EACH ROW
    EXECUTE FUNCTION public.alerts_sync_new_deb3e3();
ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_new_deb3e3;
CREATE OR REPLACE FUNCTION public.worst(public.level, public.level)
 RETURNS public.level
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT greatest($1, $2)$function$;
CREATE VIEW public.worst_alerts (id, worst) AS
 SELECT id,
    public.worst(level, 'low'::public.level) AS worst
   FROM public.alerts;

COMMIT;

-- file: 11_change_validate_fk_alerts_rules.up.sql
-- change: validate fk_alerts_rules
-- Locks: SHARE UPDATE EXCLUSIVE on public.alerts, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.alerts VALIDATE CONSTRAINT fk_alerts_rules;

COMMIT;

-- file: 11_change_validate_fk_alerts_rules.down.sql
-- Undoes: change: validate fk_alerts_rules

-- Nothing to do.

-- file: 12_change_finish_changing_fallback_and_level_of_rules.up.sql
-- change: finish changing fallback and level of rules
-- Locks: ACCESS EXCLUSIVE on public.rules, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_rules_sync_old_6c621d ON public.rules;
DROP FUNCTION public.rules_sync_old_6c621d();
ALTER TABLE public.rules DROP COLUMN fallback_old_5c7ee2;
ALTER TABLE public.rules DROP COLUMN level_old_008177;

COMMIT;

-- file: 12_change_finish_changing_fallback_and_level_of_rules.down.sql
-- Undoes: change: finish changing fallback and level of rules

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.rules'::regclass AND attname = 'fallback_old_5c7ee2'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rules ADD COLUMN fallback_old_5c7ee2 public.level_old_008177;
        ALTER TABLE public.rules ADD COLUMN level_old_008177 public.level_old_008177;
        CREATE FUNCTION public.rules_sync_old_6c621d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.fallback_old_5c7ee2 := NEW.fallback::text::public.level_old_008177;
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_rules_sync_old_6c621d BEFORE INSERT OR UPDATE ON public.rules FOR EACH ROW EXECUTE FUNCTION public.rules_sync_old_6c621d();
        ALTER TABLE public.rules ENABLE ALWAYS TRIGGER zz_rules_sync_old_6c621d;
        ALTER TABLE public.rules ADD CONSTRAINT fallback_same_old_5c7ee2 CHECK (fallback_old_5c7ee2 IS NOT DISTINCT FROM fallback::text::public.level_old_008177) NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_not_null_old_474cd6 NOT NULL fallback_old_5c7ee2 NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT level_same_old_008177 CHECK (level_old_008177 IS NOT DISTINCT FROM level::text::public.level_old_008177) NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT rules_level_not_null_old_b3cac3 NOT NULL level_old_008177 NOT VALID;
        ALTER TABLE public.rules ADD CONSTRAINT rules_fallback_check_old_3e527e CHECK ((fallback_old_5c7ee2 <> 'medium'::public.level_old_008177)) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.rules') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.rules SET fallback_old_5c7ee2 = fallback::text::public.level_old_008177, level_old_008177 = level::text::public.level_old_008177
        WHERE (fallback_old_5c7ee2 IS NULL AND (fallback::text::public.level_old_008177) IS NOT NULL OR level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.rules are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.rules SET fallback_old_5c7ee2 = fallback::text::public.level_old_008177, level_old_008177 = level::text::public.level_old_008177
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.rules WHERE (fallback_old_5c7ee2 IS NULL AND (fallback::text::public.level_old_008177) IS NOT NULL OR level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.rules (fallback_old_5c7ee2, level_old_008177);
ALTER TABLE public.rules VALIDATE CONSTRAINT fallback_same_old_5c7ee2;
ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_not_null_old_474cd6;
ALTER TABLE public.rules VALIDATE CONSTRAINT level_same_old_008177;
ALTER TABLE public.rules VALIDATE CONSTRAINT rules_level_not_null_old_b3cac3;
ALTER TABLE public.rules VALIDATE CONSTRAINT rules_fallback_check_old_3e527e;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rules DROP CONSTRAINT fallback_same_old_5c7ee2;
ALTER TABLE public.rules DROP CONSTRAINT level_same_old_008177;

COMMIT;

-- file: 13_change_alter_alerts.up.sql
-- change: alter alerts
-- Locks: ACCESS EXCLUSIVE on public.alerts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_alerts_sync_old_deb3e3 ON public.alerts;
DROP FUNCTION public.alerts_sync_old_deb3e3();
ALTER TABLE public.alerts DROP COLUMN level_old_008177;
ALTER TABLE public.alerts DROP COLUMN seen_old_720879;
DROP TYPE public.level_old_008177;

COMMIT;

-- file: 13_change_alter_alerts.down.sql
-- Undoes: change: alter alerts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_type WHERE oid = to_regtype('public.level_old_008177')
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        CREATE TYPE public.level_old_008177 AS ENUM ('high', 'low', 'medium');
    END IF;
END
$once$;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.alerts'::regclass AND attname = 'level_old_008177'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.alerts ADD COLUMN level_old_008177 public.level_old_008177;
        ALTER TABLE public.alerts ADD COLUMN seen_old_720879 public.level_old_008177[];
        CREATE FUNCTION public.alerts_sync_old_deb3e3() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.level_old_008177 := NEW.level::text::public.level_old_008177;
    NEW.seen_old_720879 := NEW.seen::text::public.level_old_008177[];
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_alerts_sync_old_deb3e3 BEFORE INSERT OR UPDATE ON public.alerts FOR EACH ROW EXECUTE FUNCTION public.alerts_sync_old_deb3e3();
        ALTER TABLE public.alerts ENABLE ALWAYS TRIGGER zz_alerts_sync_old_deb3e3;
        ALTER TABLE public.alerts ADD CONSTRAINT level_same_old_008177 CHECK (level_old_008177 IS NOT DISTINCT FROM level::text::public.level_old_008177) NOT VALID;
        ALTER TABLE public.alerts ADD CONSTRAINT alerts_level_not_null_old_26fd38 NOT NULL level_old_008177 NOT VALID;
        ALTER TABLE public.alerts ADD CONSTRAINT seen_same_old_720879 CHECK (seen_old_720879 IS NOT DISTINCT FROM seen::text::public.level_old_008177[]) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.alerts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.alerts SET level_old_008177 = level::text::public.level_old_008177, seen_old_720879 = seen::text::public.level_old_008177[]
        WHERE (level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL OR seen_old_720879 IS NULL AND (seen::text::public.level_old_008177[]) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.alerts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.alerts SET level_old_008177 = level::text::public.level_old_008177, seen_old_720879 = seen::text::public.level_old_008177[]
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.alerts WHERE (level_old_008177 IS NULL AND (level::text::public.level_old_008177) IS NOT NULL OR seen_old_720879 IS NULL AND (seen::text::public.level_old_008177[]) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.alerts (level_old_008177, seen_old_720879);
DROP INDEX CONCURRENTLY IF EXISTS public.idx_alerts_level_old_90e5cc;
CREATE INDEX CONCURRENTLY idx_alerts_level_old_90e5cc ON public.alerts
    USING btree (level_old_008177) WHERE (level_old_008177 >= 'low'::public.level_old_008177);
ALTER TABLE public.alerts VALIDATE CONSTRAINT level_same_old_008177;
ALTER TABLE public.alerts VALIDATE CONSTRAINT alerts_level_not_null_old_26fd38;
ALTER TABLE public.alerts VALIDATE CONSTRAINT seen_same_old_720879;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.alerts DROP CONSTRAINT level_same_old_008177;
ALTER TABLE public.alerts DROP CONSTRAINT seen_same_old_720879;

COMMIT;
