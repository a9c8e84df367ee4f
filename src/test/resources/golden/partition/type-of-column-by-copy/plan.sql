-- concern: public.meters is written again by a copy beside live traffic: it takes the room of the table once more, every write is written twice until the old table goes, and until then both forms refuse what does not fit them

-- file: 01_change_create_table_meters_new_ff884a_and_more.up.sql
-- change: create table meters_new_ff884a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.meters_new_ff884a (
    id bigint CONSTRAINT meters_id_not_null NOT NULL,
    region text CONSTRAINT meters_region_not_null NOT NULL,
    reading bigint CONSTRAINT meters_reading_not_null NOT NULL,
    CONSTRAINT meters_pkey_new_784fb9 PRIMARY KEY (id, region)
)
PARTITION BY LIST (region);
CREATE TABLE public.meters_north_new_f23b94 (
    id bigint CONSTRAINT meters_id_not_null NOT NULL,
    region text CONSTRAINT meters_region_not_null NOT NULL,
    reading bigint CONSTRAINT meters_reading_not_null NOT NULL,
    CONSTRAINT meters_north_pkey_new_14a832 PRIMARY KEY (id, region)
);
CREATE TABLE public.meters_rest_new_0537ee (
    id bigint CONSTRAINT meters_id_not_null NOT NULL,
    region text CONSTRAINT meters_region_not_null NOT NULL,
    reading bigint CONSTRAINT meters_reading_not_null NOT NULL,
    CONSTRAINT meters_rest_pkey_new_d07813 PRIMARY KEY (id, region)
);
CREATE INDEX meters_north_reading_idx_new_336fc0 ON public.meters_north_new_f23b94
    USING btree (reading);
CREATE INDEX meters_reading_new_41fbdf ON ONLY public.meters_new_ff884a USING btree (reading);
CREATE INDEX meters_rest_reading_idx_new_e92415 ON public.meters_rest_new_0537ee
    USING btree (reading);
ALTER TABLE public.meters_new_ff884a ATTACH PARTITION public.meters_north_new_f23b94 FOR VALUES IN
    ('north');
ALTER TABLE public.meters_new_ff884a ATTACH PARTITION public.meters_rest_new_0537ee DEFAULT;

COMMIT;

-- file: 01_change_create_table_meters_new_ff884a_and_more.down.sql
-- Undoes: change: create table meters_new_ff884a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.meters_reading_new_41fbdf;
DROP TABLE public.meters_rest_new_0537ee;
DROP TABLE public.meters_north_new_f23b94;
DROP TABLE public.meters_new_ff884a;

COMMIT;

-- file: 02_change_follow_meters.up.sql
-- change: follow meters
-- Locks: SHARE ROW EXCLUSIVE on public.meters, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.meters_north, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.meters_rest, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.meters_follow_new_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_new_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_new_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_new_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_new_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a AFTER INSERT OR UPDATE OR DELETE ON public.meters
    FOR EACH ROW EXECUTE FUNCTION public.meters_follow_new_ff884a();
ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_new_ff884a;
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
    ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_new_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
    ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_new_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
    ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_new_ff884a();

COMMIT;

-- file: 02_change_follow_meters.down.sql
-- Undoes: change: follow meters

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters;
DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_north;
DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_rest;
DROP TRIGGER IF EXISTS meters_follow_new_ff884a ON public.meters;
DROP FUNCTION IF EXISTS public.meters_follow_new_ff884a();

COMMIT;

-- file: 03_change_copy_rows_of_meters.up.sql
-- change: copy rows of meters

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $copy$
DECLARE
    low_1 public.meters.id%TYPE;
    low_2 public.meters.region%TYPE;
    high_1 public.meters.id%TYPE;
    high_2 public.meters.region%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o ORDER BY o.id, o.region LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id, o.region INTO high_1, high_2 FROM (
            SELECT o.id, o.region FROM public.meters AS o
            WHERE (o.id, o.region) >= (low_1, low_2) ORDER BY o.id, o.region LIMIT 2000
        ) AS o ORDER BY o.id DESC, o.region DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.meters_new_ff884a (id, region, reading)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
                FROM public.meters AS o
                WHERE (o.id, o.region) BETWEEN (low_1, low_2) AND (high_1, high_2)
                FOR SHARE ON CONFLICT (id, region) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.meters are copied', copied;
        END IF;
        SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o
        WHERE (o.id, o.region) > (high_1, high_2)
        ORDER BY o.id, o.region LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.meters_new_ff884a;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_rows_of_meters.down.sql
-- Undoes: change: copy rows of meters

-- Nothing to do.

-- file: 04_change_compare_rows_of_meters.up.sql
-- change: compare rows of meters

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.meters AS o
        FULL JOIN public.meters_new_ff884a AS n ON n.id = o.id AND n.region = o.region
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.reading IS NOT DISTINCT FROM o.reading::bigint)
    ) THEN
        RAISE EXCEPTION 'rows of public.meters and public.meters_new_ff884a differ';
    END IF;
END
$prove$;

COMMIT;

-- file: 04_change_compare_rows_of_meters.down.sql
-- Undoes: change: compare rows of meters

-- Nothing to do.

-- file: 05_change_swap_meters.up.sql
-- change: swap meters
-- Locks: ACCESS EXCLUSIVE on public.meters, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.meters_north, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.meters_rest, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters;
DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_north;
DROP TRIGGER IF EXISTS meters_follow_new_ff884a_truncate ON public.meters_rest;
DROP TRIGGER IF EXISTS meters_follow_new_ff884a ON public.meters;
DROP FUNCTION IF EXISTS public.meters_follow_new_ff884a();
ALTER TABLE public.meters RENAME TO meters_old_ff884a;
ALTER TABLE public.meters_north RENAME TO meters_north_old_f23b94;
ALTER TABLE public.meters_rest RENAME TO meters_rest_old_0537ee;
ALTER INDEX public.meters_north_pkey RENAME TO meters_north_pkey_old_14a832;
ALTER INDEX public.meters_north_reading_idx RENAME TO meters_north_reading_idx_old_336fc0;
ALTER INDEX public.meters_pkey RENAME TO meters_pkey_old_784fb9;
ALTER INDEX public.meters_reading RENAME TO meters_reading_old_41fbdf;
ALTER INDEX public.meters_rest_pkey RENAME TO meters_rest_pkey_old_d07813;
ALTER INDEX public.meters_rest_reading_idx RENAME TO meters_rest_reading_idx_old_e92415;
ALTER INDEX public.meters_rest_reading_idx_new_e92415 RENAME TO meters_rest_reading_idx;
ALTER INDEX public.meters_rest_pkey_new_d07813 RENAME TO meters_rest_pkey;
ALTER INDEX public.meters_reading_new_41fbdf RENAME TO meters_reading;
ALTER INDEX public.meters_pkey_new_784fb9 RENAME TO meters_pkey;
ALTER INDEX public.meters_north_reading_idx_new_336fc0 RENAME TO meters_north_reading_idx;
ALTER INDEX public.meters_north_pkey_new_14a832 RENAME TO meters_north_pkey;
ALTER TABLE public.meters_rest_new_0537ee RENAME TO meters_rest;
ALTER TABLE public.meters_north_new_f23b94 RENAME TO meters_north;
ALTER TABLE public.meters_new_ff884a RENAME TO meters;
CREATE OR REPLACE FUNCTION public.meters_follow_old_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_old_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_old_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_old_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_old_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a AFTER INSERT OR UPDATE OR DELETE ON public.meters
    FOR EACH ROW EXECUTE FUNCTION public.meters_follow_old_ff884a();
ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_old_ff884a;
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
    ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_old_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
    ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_old_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
    ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_old_ff884a();

COMMIT;

-- file: 05_change_swap_meters.down.sql
-- Undoes: change: swap meters

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters;
DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_north;
DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_rest;
DROP TRIGGER IF EXISTS meters_follow_old_ff884a ON public.meters;
DROP FUNCTION IF EXISTS public.meters_follow_old_ff884a();
ALTER TABLE public.meters RENAME TO meters_new_ff884a;
ALTER TABLE public.meters_north RENAME TO meters_north_new_f23b94;
ALTER TABLE public.meters_rest RENAME TO meters_rest_new_0537ee;
ALTER INDEX public.meters_north_pkey RENAME TO meters_north_pkey_new_14a832;
ALTER INDEX public.meters_north_reading_idx RENAME TO meters_north_reading_idx_new_336fc0;
ALTER INDEX public.meters_pkey RENAME TO meters_pkey_new_784fb9;
ALTER INDEX public.meters_reading RENAME TO meters_reading_new_41fbdf;
ALTER INDEX public.meters_rest_pkey RENAME TO meters_rest_pkey_new_d07813;
ALTER INDEX public.meters_rest_reading_idx RENAME TO meters_rest_reading_idx_new_e92415;
ALTER INDEX public.meters_rest_reading_idx_old_e92415 RENAME TO meters_rest_reading_idx;
ALTER INDEX public.meters_rest_pkey_old_d07813 RENAME TO meters_rest_pkey;
ALTER INDEX public.meters_reading_old_41fbdf RENAME TO meters_reading;
ALTER INDEX public.meters_pkey_old_784fb9 RENAME TO meters_pkey;
ALTER INDEX public.meters_north_reading_idx_old_336fc0 RENAME TO meters_north_reading_idx;
ALTER INDEX public.meters_north_pkey_old_14a832 RENAME TO meters_north_pkey;
ALTER TABLE public.meters_rest_old_0537ee RENAME TO meters_rest;
ALTER TABLE public.meters_north_old_f23b94 RENAME TO meters_north;
ALTER TABLE public.meters_old_ff884a RENAME TO meters;
CREATE OR REPLACE FUNCTION public.meters_follow_new_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_new_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_new_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_new_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_new_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a AFTER INSERT OR UPDATE OR DELETE ON public.meters
    FOR EACH ROW EXECUTE FUNCTION public.meters_follow_new_ff884a();
ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_new_ff884a;
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
    ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_new_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
    ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_new_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_new_ff884a_truncate AFTER TRUNCATE
    ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_new_ff884a();

COMMIT;

-- file: 06_change_leave_the_old_meters.up.sql
-- change: leave the old meters
-- Locks: ACCESS EXCLUSIVE on public.meters, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.meters_north, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.meters_rest, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters;
DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_north;
DROP TRIGGER IF EXISTS meters_follow_old_ff884a_truncate ON public.meters_rest;
DROP TRIGGER IF EXISTS meters_follow_old_ff884a ON public.meters;
DROP FUNCTION IF EXISTS public.meters_follow_old_ff884a();

COMMIT;

-- file: 06_change_leave_the_old_meters.down.sql
-- Undoes: change: leave the old meters

SET statement_timeout = '0';

SET lock_timeout = '3s';
CREATE OR REPLACE FUNCTION public.meters_follow_old_ff884a()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.meters_old_ff884a AS n
        WHERE NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.meters_old_ff884a (id, region, reading)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.region, OLD.reading)
        ON CONFLICT (id, region) DO NOTHING;
    END IF;
    DELETE FROM public.meters_old_ff884a AS n
    WHERE (n.id, n.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
        AND NOT EXISTS (SELECT FROM public.meters AS o WHERE n.id = o.id AND n.region = o.region);
    INSERT INTO public.meters_old_ff884a (id, region, reading)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
    FROM public.meters AS o
    WHERE (o.id, o.region) IN ((OLD.id, OLD.region), (NEW.id, NEW.region))
    ON CONFLICT (id, region) DO UPDATE SET reading = EXCLUDED.reading;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a AFTER INSERT OR UPDATE OR DELETE ON public.meters
    FOR EACH ROW EXECUTE FUNCTION public.meters_follow_old_ff884a();
ALTER TABLE public.meters ENABLE ALWAYS TRIGGER meters_follow_old_ff884a;
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
    ON public.meters FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_old_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
    ON public.meters_north FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_old_ff884a();
CREATE OR REPLACE TRIGGER meters_follow_old_ff884a_truncate AFTER TRUNCATE
    ON public.meters_rest FOR EACH STATEMENT EXECUTE FUNCTION public.meters_follow_old_ff884a();
SET lock_timeout = '0';
DO $copy$
DECLARE
    low_1 public.meters.id%TYPE;
    low_2 public.meters.region%TYPE;
    high_1 public.meters.id%TYPE;
    high_2 public.meters.region%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o ORDER BY o.id, o.region LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id, o.region INTO high_1, high_2 FROM (
            SELECT o.id, o.region FROM public.meters AS o
            WHERE (o.id, o.region) >= (low_1, low_2) ORDER BY o.id, o.region LIMIT 2000
        ) AS o ORDER BY o.id DESC, o.region DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.meters_old_ff884a (id, region, reading)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.region, o.reading
                FROM public.meters AS o
                WHERE (o.id, o.region) BETWEEN (low_1, low_2) AND (high_1, high_2)
                FOR SHARE ON CONFLICT (id, region) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.meters are copied', copied;
        END IF;
        SELECT o.id, o.region INTO low_1, low_2 FROM public.meters AS o
        WHERE (o.id, o.region) > (high_1, high_2)
        ORDER BY o.id, o.region LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.meters_old_ff884a;
DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.meters AS o
        FULL JOIN public.meters_old_ff884a AS n ON n.id = o.id AND n.region = o.region
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.reading IS NOT DISTINCT FROM o.reading::integer)
    ) THEN
        RAISE EXCEPTION 'rows of public.meters and public.meters_old_ff884a differ';
    END IF;
END
$prove$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_table_meters_old_ff884a.up.sql
-- change: drop table meters_old_ff884a
-- Locks: ACCESS EXCLUSIVE on public.meters_north_old_f23b94, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.meters_old_ff884a, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.meters_rest_old_0537ee, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.meters_old_ff884a;

COMMIT;

-- file: 07_change_drop_table_meters_old_ff884a.down.sql
-- Undoes: change: drop table meters_old_ff884a

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.meters_old_ff884a (
    id bigint CONSTRAINT meters_id_not_null NOT NULL,
    region text CONSTRAINT meters_region_not_null NOT NULL,
    reading integer CONSTRAINT meters_reading_not_null NOT NULL,
    CONSTRAINT meters_pkey_old_784fb9 PRIMARY KEY (id, region)
)
PARTITION BY LIST (region);
CREATE INDEX meters_reading_old_41fbdf ON ONLY public.meters_old_ff884a USING btree (reading);
CREATE TABLE public.meters_north_old_f23b94 (
    id bigint CONSTRAINT meters_id_not_null NOT NULL,
    region text CONSTRAINT meters_region_not_null NOT NULL,
    reading integer CONSTRAINT meters_reading_not_null NOT NULL,
    CONSTRAINT meters_north_pkey_old_14a832 PRIMARY KEY (id, region)
);
CREATE INDEX meters_north_reading_idx_old_336fc0 ON public.meters_north_old_f23b94
    USING btree (reading);
ALTER TABLE public.meters_old_ff884a ATTACH PARTITION public.meters_north_old_f23b94 FOR VALUES IN
    ('north');
CREATE TABLE public.meters_rest_old_0537ee (
    id bigint CONSTRAINT meters_id_not_null NOT NULL,
    region text CONSTRAINT meters_region_not_null NOT NULL,
    reading integer CONSTRAINT meters_reading_not_null NOT NULL,
    CONSTRAINT meters_rest_pkey_old_d07813 PRIMARY KEY (id, region)
);
CREATE INDEX meters_rest_reading_idx_old_e92415 ON public.meters_rest_old_0537ee
    USING btree (reading);
ALTER TABLE public.meters_old_ff884a ATTACH PARTITION public.meters_rest_old_0537ee DEFAULT;

COMMIT;
