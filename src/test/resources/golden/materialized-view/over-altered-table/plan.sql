-- concern: column:public.measures.sensor, column:public.measures.value get their new type beside live traffic, since the size of public.measures is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_start_changing_sensor_and_value_of_measures.up.sql
-- change: start changing sensor and value of measures
-- Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.measures ADD COLUMN sensor_new_ca73f6 bigint;
ALTER TABLE public.measures ADD COLUMN value_new_cd4240 double precision;
CREATE FUNCTION public.measures_sync_new_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_new_ca73f6 := NEW.sensor;
    NEW.value_new_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_measures_sync_new_372ea2 BEFORE INSERT OR UPDATE ON public.measures FOR EACH ROW
    EXECUTE FUNCTION public.measures_sync_new_372ea2();
ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_new_372ea2;
ALTER TABLE public.measures ADD CONSTRAINT sensor_same_new_ca73f6
    CHECK (sensor_new_ca73f6 IS NOT DISTINCT FROM sensor::bigint) NOT VALID;
ALTER TABLE public.measures ADD CONSTRAINT measures_sensor_not_null_new_4c8531
    NOT NULL sensor_new_ca73f6 NOT VALID;
ALTER TABLE public.measures ADD CONSTRAINT value_same_new_cd4240
    CHECK (value_new_cd4240 IS NOT DISTINCT FROM (value::double precision)) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_sensor_and_value_of_measures.down.sql
-- Undoes: change: start changing sensor and value of measures

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_measures_sync_new_372ea2 ON public.measures;
DROP FUNCTION public.measures_sync_new_372ea2();
ALTER TABLE public.measures DROP COLUMN sensor_new_ca73f6;
ALTER TABLE public.measures DROP COLUMN value_new_cd4240;

COMMIT;

-- file: 02_change_copy_sensor_and_value_of_measures.up.sql
-- change: copy sensor and value of measures
-- Locks: SHARE UPDATE EXCLUSIVE on public.measures, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.measures') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.measures SET sensor_new_ca73f6 = sensor, value_new_cd4240 = value
        WHERE (sensor_new_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_new_cd4240 IS NULL AND (value) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.measures are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.measures SET sensor_new_ca73f6 = sensor, value_new_cd4240 = value
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.measures WHERE (sensor_new_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_new_cd4240 IS NULL AND (value) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.measures (sensor_new_ca73f6, value_new_cd4240);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_sensor_and_value_of_measures.down.sql
-- Undoes: change: copy sensor and value of measures

-- Nothing to do.

-- file: 03_change_prove_sensor_and_value_of_measures.up.sql
-- change: prove sensor and value of measures
-- Locks: SHARE UPDATE EXCLUSIVE on public.measures, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.measures VALIDATE CONSTRAINT sensor_same_new_ca73f6;
ALTER TABLE public.measures VALIDATE CONSTRAINT measures_sensor_not_null_new_4c8531;
ALTER TABLE public.measures VALIDATE CONSTRAINT value_same_new_cd4240;

COMMIT;

-- file: 03_change_prove_sensor_and_value_of_measures.down.sql
-- Undoes: change: prove sensor and value of measures

-- Nothing to do.

-- file: 04_change_settle_sensor_and_value_of_measures.up.sql
-- change: settle sensor and value of measures
-- Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.measures DROP CONSTRAINT sensor_same_new_ca73f6;
ALTER TABLE public.measures DROP CONSTRAINT value_same_new_cd4240;

COMMIT;

-- file: 04_change_settle_sensor_and_value_of_measures.down.sql
-- Undoes: change: settle sensor and value of measures

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.measures'::regclass AND conname = 'sensor_same_new_ca73f6'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.measures ADD CONSTRAINT sensor_same_new_ca73f6 CHECK (sensor_new_ca73f6 IS NOT DISTINCT FROM sensor::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.measures VALIDATE CONSTRAINT sensor_same_new_ca73f6;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.measures'::regclass AND conname = 'value_same_new_cd4240'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.measures ADD CONSTRAINT value_same_new_cd4240 CHECK (value_new_cd4240 IS NOT DISTINCT FROM (value::double precision)) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.measures VALIDATE CONSTRAINT value_same_new_cd4240;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_materialized_view_averages.up.sql
-- change: drop materialized view averages
-- Locks: ACCESS EXCLUSIVE on public.averages, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP MATERIALIZED VIEW public.averages;

COMMIT;

-- file: 05_change_drop_materialized_view_averages.down.sql
-- Undoes: change: drop materialized view averages

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

SET LOCAL statement_timeout = '0';
CREATE MATERIALIZED VIEW public.averages (sensor, value) AS
 SELECT sensor,
    avg(value) AS value
   FROM public.measures
  GROUP BY sensor
  WITH DATA;
CREATE UNIQUE INDEX idx_averages_sensor ON public.averages USING btree (sensor);
SET LOCAL statement_timeout = '30s';

COMMIT;

-- file: 06_change_swap_sensor_and_value_of_measures.up.sql
-- change: swap sensor and value of measures
-- Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_measures_sync_new_372ea2 ON public.measures;
DROP FUNCTION public.measures_sync_new_372ea2();
ALTER TABLE public.measures RENAME COLUMN sensor TO sensor_old_ca73f6;
ALTER TABLE public.measures RENAME COLUMN sensor_new_ca73f6 TO sensor;
ALTER TABLE public.measures RENAME CONSTRAINT measures_sensor_not_null TO
    measures_sensor_not_null_old_4c8531;
ALTER TABLE public.measures RENAME CONSTRAINT measures_sensor_not_null_new_4c8531 TO
    measures_sensor_not_null;
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
        WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'sensor_old_ca73f6'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'sensor',
            'public.measures'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.measures RENAME COLUMN value TO value_old_cd4240;
ALTER TABLE public.measures RENAME COLUMN value_new_cd4240 TO value;
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
        WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'value_old_cd4240'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'value',
            'public.measures'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.measures_sync_old_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_old_ca73f6 := NEW.sensor;
    NEW.value_old_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_measures_sync_old_372ea2 BEFORE INSERT OR UPDATE ON public.measures FOR EACH ROW
    EXECUTE FUNCTION public.measures_sync_old_372ea2();
ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_old_372ea2;

COMMIT;

-- file: 06_change_swap_sensor_and_value_of_measures.down.sql
-- Undoes: change: swap sensor and value of measures

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_measures_sync_old_372ea2 ON public.measures;
DROP FUNCTION public.measures_sync_old_372ea2();
ALTER TABLE public.measures RENAME COLUMN sensor TO sensor_new_ca73f6;
ALTER TABLE public.measures RENAME COLUMN sensor_old_ca73f6 TO sensor;
ALTER TABLE public.measures RENAME CONSTRAINT measures_sensor_not_null TO
    measures_sensor_not_null_new_4c8531;
ALTER TABLE public.measures RENAME CONSTRAINT measures_sensor_not_null_old_4c8531 TO
    measures_sensor_not_null;
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
        WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'sensor_new_ca73f6'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'sensor',
            'public.measures'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.measures RENAME COLUMN value TO value_new_cd4240;
ALTER TABLE public.measures RENAME COLUMN value_old_cd4240 TO value;
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
        WHERE a.attrelid = 'public.measures'::regclass AND a.attname = 'value_new_cd4240'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'value',
            'public.measures'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.measures_sync_new_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_new_ca73f6 := NEW.sensor;
    NEW.value_new_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_measures_sync_new_372ea2 BEFORE INSERT OR UPDATE ON public.measures FOR EACH ROW
    EXECUTE FUNCTION public.measures_sync_new_372ea2();
ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_new_372ea2;

COMMIT;

-- file: 07_change_finish_changing_sensor_and_value_of_measures.up.sql
-- change: finish changing sensor and value of measures
-- Locks: ACCESS EXCLUSIVE on public.measures, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_measures_sync_old_372ea2 ON public.measures;
DROP FUNCTION public.measures_sync_old_372ea2();
ALTER TABLE public.measures DROP COLUMN sensor_old_ca73f6;
ALTER TABLE public.measures DROP COLUMN value_old_cd4240;

COMMIT;

-- file: 07_change_finish_changing_sensor_and_value_of_measures.down.sql
-- Undoes: change: finish changing sensor and value of measures

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.measures'::regclass AND attname = 'sensor_old_ca73f6'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.measures ADD COLUMN sensor_old_ca73f6 integer;
        ALTER TABLE public.measures ADD COLUMN value_old_cd4240 real;
        CREATE FUNCTION public.measures_sync_old_372ea2() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.sensor_old_ca73f6 := NEW.sensor;
    NEW.value_old_cd4240 := NEW.value;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_measures_sync_old_372ea2 BEFORE INSERT OR UPDATE ON public.measures FOR EACH ROW EXECUTE FUNCTION public.measures_sync_old_372ea2();
        ALTER TABLE public.measures ENABLE ALWAYS TRIGGER zz_measures_sync_old_372ea2;
        ALTER TABLE public.measures ADD CONSTRAINT sensor_same_old_ca73f6 CHECK (sensor_old_ca73f6 IS NOT DISTINCT FROM sensor::integer) NOT VALID;
        ALTER TABLE public.measures ADD CONSTRAINT measures_sensor_not_null_old_4c8531 NOT NULL sensor_old_ca73f6 NOT VALID;
        ALTER TABLE public.measures ADD CONSTRAINT value_same_old_cd4240 CHECK (value_old_cd4240 IS NOT DISTINCT FROM value::real) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.measures') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.measures SET sensor_old_ca73f6 = sensor, value_old_cd4240 = value
        WHERE (sensor_old_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_old_cd4240 IS NULL AND (value) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.measures are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.measures SET sensor_old_ca73f6 = sensor, value_old_cd4240 = value
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.measures WHERE (sensor_old_ca73f6 IS NULL AND (sensor) IS NOT NULL OR value_old_cd4240 IS NULL AND (value) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.measures (sensor_old_ca73f6, value_old_cd4240);
ALTER TABLE public.measures VALIDATE CONSTRAINT sensor_same_old_ca73f6;
ALTER TABLE public.measures VALIDATE CONSTRAINT measures_sensor_not_null_old_4c8531;
ALTER TABLE public.measures VALIDATE CONSTRAINT value_same_old_cd4240;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.measures DROP CONSTRAINT sensor_same_old_ca73f6;
ALTER TABLE public.measures DROP CONSTRAINT value_same_old_cd4240;

COMMIT;

-- file: 08_change_create_materialized_view_averages.up.sql
-- change: create materialized view averages

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.averages (sensor, value) AS
 SELECT sensor,
    avg(value) AS value
   FROM public.measures
  GROUP BY sensor
  WITH DATA;

COMMIT;

-- file: 08_change_create_materialized_view_averages.down.sql
-- Undoes: change: create materialized view averages

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.averages;

COMMIT;

-- file: 09_change_create_idx_averages_sensor.up.sql
-- change: create idx_averages_sensor

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNIQUE INDEX idx_averages_sensor ON public.averages USING btree (sensor);

COMMIT;

-- file: 09_change_create_idx_averages_sensor.down.sql
-- Undoes: change: create idx_averages_sensor

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.idx_averages_sensor;

COMMIT;
