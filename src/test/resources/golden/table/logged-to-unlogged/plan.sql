-- concern: public.counters is written again by a copy beside live traffic: it takes the room of the table once more, every write is written twice until the old table goes, and until then both forms refuse what does not fit them

-- file: 01_change_create_table_counters_new_332daf.up.sql
-- change: create table counters_new_332daf

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNLOGGED TABLE public.counters_new_332daf (
    key text CONSTRAINT counters_key_not_null NOT NULL,
    n bigint DEFAULT 0 CONSTRAINT counters_n_not_null NOT NULL,
    CONSTRAINT counters_pkey_new_971f8c PRIMARY KEY (key)
);

COMMIT;

-- file: 01_change_create_table_counters_new_332daf.down.sql
-- Undoes: change: create table counters_new_332daf

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.counters_new_332daf;

COMMIT;

-- file: 02_change_follow_counters.up.sql
-- change: follow counters
-- Locks: SHARE ROW EXCLUSIVE on public.counters, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.counters_follow_new_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_new_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_new_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_new_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_new_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER counters_follow_new_332daf AFTER INSERT OR UPDATE OR DELETE ON
    public.counters FOR EACH ROW EXECUTE FUNCTION public.counters_follow_new_332daf();
ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_new_332daf;
CREATE OR REPLACE TRIGGER counters_follow_new_332daf_truncate AFTER TRUNCATE
    ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION public.counters_follow_new_332daf();

COMMIT;

-- file: 02_change_follow_counters.down.sql
-- Undoes: change: follow counters

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS counters_follow_new_332daf_truncate ON public.counters;
DROP TRIGGER IF EXISTS counters_follow_new_332daf ON public.counters;
DROP FUNCTION IF EXISTS public.counters_follow_new_332daf();

COMMIT;

-- file: 03_change_copy_rows_of_counters.up.sql
-- change: copy rows of counters

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $copy$
DECLARE
    low_1 public.counters.key%TYPE;
    high_1 public.counters.key%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.key INTO low_1 FROM public.counters AS o ORDER BY o.key LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.key INTO high_1 FROM (
            SELECT o.key FROM public.counters AS o
            WHERE o.key >= low_1 ORDER BY o.key LIMIT 2000
        ) AS o ORDER BY o.key DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.counters_new_332daf (key, n)
                OVERRIDING SYSTEM VALUE SELECT o.key, o.n
                FROM public.counters AS o
                WHERE o.key BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (key) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.counters are copied', copied;
        END IF;
        SELECT o.key INTO low_1 FROM public.counters AS o
        WHERE o.key > high_1
        ORDER BY o.key LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.counters_new_332daf;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_rows_of_counters.down.sql
-- Undoes: change: copy rows of counters

-- Nothing to do.

-- file: 04_change_compare_rows_of_counters.up.sql
-- change: compare rows of counters

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.counters AS o
        FULL JOIN public.counters_new_332daf AS n ON n.key = o.key
        WHERE o.key IS NULL OR n.key IS NULL
            OR NOT (n.n IS NOT DISTINCT FROM o.n)
    ) THEN
        RAISE EXCEPTION 'rows of public.counters and public.counters_new_332daf differ';
    END IF;
END
$prove$;

COMMIT;

-- file: 04_change_compare_rows_of_counters.down.sql
-- Undoes: change: compare rows of counters

-- Nothing to do.

-- file: 05_change_swap_counters.up.sql
-- change: swap counters
-- Locks: ACCESS EXCLUSIVE on public.counters, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS counters_follow_new_332daf_truncate ON public.counters;
DROP TRIGGER IF EXISTS counters_follow_new_332daf ON public.counters;
DROP FUNCTION IF EXISTS public.counters_follow_new_332daf();
ALTER TABLE public.counters RENAME TO counters_old_332daf;
ALTER INDEX public.counters_pkey RENAME TO counters_pkey_old_971f8c;
ALTER INDEX public.counters_pkey_new_971f8c RENAME TO counters_pkey;
ALTER TABLE public.counters_new_332daf RENAME TO counters;
CREATE OR REPLACE FUNCTION public.counters_follow_old_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_old_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_old_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_old_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_old_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER counters_follow_old_332daf AFTER INSERT OR UPDATE OR DELETE ON
    public.counters FOR EACH ROW EXECUTE FUNCTION public.counters_follow_old_332daf();
ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_old_332daf;
CREATE OR REPLACE TRIGGER counters_follow_old_332daf_truncate AFTER TRUNCATE
    ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION public.counters_follow_old_332daf();

COMMIT;

-- file: 05_change_swap_counters.down.sql
-- Undoes: change: swap counters

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS counters_follow_old_332daf_truncate ON public.counters;
DROP TRIGGER IF EXISTS counters_follow_old_332daf ON public.counters;
DROP FUNCTION IF EXISTS public.counters_follow_old_332daf();
ALTER TABLE public.counters RENAME TO counters_new_332daf;
ALTER INDEX public.counters_pkey RENAME TO counters_pkey_new_971f8c;
ALTER INDEX public.counters_pkey_old_971f8c RENAME TO counters_pkey;
ALTER TABLE public.counters_old_332daf RENAME TO counters;
CREATE OR REPLACE FUNCTION public.counters_follow_new_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_new_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_new_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_new_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_new_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER counters_follow_new_332daf AFTER INSERT OR UPDATE OR DELETE ON
    public.counters FOR EACH ROW EXECUTE FUNCTION public.counters_follow_new_332daf();
ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_new_332daf;
CREATE OR REPLACE TRIGGER counters_follow_new_332daf_truncate AFTER TRUNCATE
    ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION public.counters_follow_new_332daf();

COMMIT;

-- file: 06_change_leave_the_old_counters.up.sql
-- change: leave the old counters
-- Locks: ACCESS EXCLUSIVE on public.counters, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS counters_follow_old_332daf_truncate ON public.counters;
DROP TRIGGER IF EXISTS counters_follow_old_332daf ON public.counters;
DROP FUNCTION IF EXISTS public.counters_follow_old_332daf();

COMMIT;

-- file: 06_change_leave_the_old_counters.down.sql
-- Undoes: change: leave the old counters

SET statement_timeout = '0';

SET lock_timeout = '3s';
CREATE OR REPLACE FUNCTION public.counters_follow_old_332daf()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.counters_old_332daf AS n
        WHERE NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.counters_old_332daf (key, n)
        OVERRIDING SYSTEM VALUE VALUES (OLD.key, OLD.n)
        ON CONFLICT (key) DO NOTHING;
    END IF;
    DELETE FROM public.counters_old_332daf AS n
    WHERE n.key IN (OLD.key, NEW.key)
        AND NOT EXISTS (SELECT FROM public.counters AS o WHERE n.key = o.key);
    INSERT INTO public.counters_old_332daf (key, n)
    OVERRIDING SYSTEM VALUE SELECT o.key, o.n
    FROM public.counters AS o
    WHERE o.key IN (OLD.key, NEW.key)
    ON CONFLICT (key) DO UPDATE SET n = EXCLUDED.n;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER counters_follow_old_332daf AFTER INSERT OR UPDATE OR DELETE ON
    public.counters FOR EACH ROW EXECUTE FUNCTION public.counters_follow_old_332daf();
ALTER TABLE public.counters ENABLE ALWAYS TRIGGER counters_follow_old_332daf;
CREATE OR REPLACE TRIGGER counters_follow_old_332daf_truncate AFTER TRUNCATE
    ON public.counters FOR EACH STATEMENT EXECUTE FUNCTION public.counters_follow_old_332daf();
SET lock_timeout = '0';
DO $copy$
DECLARE
    low_1 public.counters.key%TYPE;
    high_1 public.counters.key%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.key INTO low_1 FROM public.counters AS o ORDER BY o.key LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.key INTO high_1 FROM (
            SELECT o.key FROM public.counters AS o
            WHERE o.key >= low_1 ORDER BY o.key LIMIT 2000
        ) AS o ORDER BY o.key DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.counters_old_332daf (key, n)
                OVERRIDING SYSTEM VALUE SELECT o.key, o.n
                FROM public.counters AS o
                WHERE o.key BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (key) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.counters are copied', copied;
        END IF;
        SELECT o.key INTO low_1 FROM public.counters AS o
        WHERE o.key > high_1
        ORDER BY o.key LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.counters_old_332daf;
DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.counters AS o
        FULL JOIN public.counters_old_332daf AS n ON n.key = o.key
        WHERE o.key IS NULL OR n.key IS NULL
            OR NOT (n.n IS NOT DISTINCT FROM o.n)
    ) THEN
        RAISE EXCEPTION 'rows of public.counters and public.counters_old_332daf differ';
    END IF;
END
$prove$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_table_counters_old_332daf.up.sql
-- change: drop table counters_old_332daf
-- Locks: ACCESS EXCLUSIVE on public.counters_old_332daf, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.counters_old_332daf;

COMMIT;

-- file: 07_change_drop_table_counters_old_332daf.down.sql
-- Undoes: change: drop table counters_old_332daf

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.counters_old_332daf (
    key text CONSTRAINT counters_key_not_null NOT NULL,
    n bigint DEFAULT 0 CONSTRAINT counters_n_not_null NOT NULL,
    CONSTRAINT counters_pkey_old_971f8c PRIMARY KEY (key)
);

COMMIT;
