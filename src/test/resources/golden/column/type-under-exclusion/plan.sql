-- concern: public.bookings is written again by a copy beside live traffic: it takes the room of the table once more, every write is written twice until the old table goes, and until then both forms refuse what does not fit them
-- concern: the values of column:public.bookings.during are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files

-- file: 01_change_create_table_bookings_new_5cc6c0.up.sql
-- change: create table bookings_new_5cc6c0

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.bookings_new_5cc6c0 (
    id integer CONSTRAINT bookings_id_not_null NOT NULL,
    room integer CONSTRAINT bookings_room_not_null NOT NULL,
    during tstzrange CONSTRAINT bookings_during_not_null NOT NULL,
    CONSTRAINT bookings_excl_new_bc0384 EXCLUDE USING gist (during WITH &&),
    CONSTRAINT bookings_pkey_new_40ac6b PRIMARY KEY (id)
);

COMMIT;

-- file: 01_change_create_table_bookings_new_5cc6c0.down.sql
-- Undoes: change: create table bookings_new_5cc6c0

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.bookings_new_5cc6c0;

COMMIT;

-- file: 02_change_follow_bookings.up.sql
-- change: follow bookings
-- Locks: SHARE ROW EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.bookings_follow_new_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_new_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_new_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0 AFTER INSERT OR UPDATE OR DELETE ON
    public.bookings FOR EACH ROW EXECUTE FUNCTION public.bookings_follow_new_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_new_5cc6c0;
CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0_truncate AFTER TRUNCATE
    ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION public.bookings_follow_new_5cc6c0();

COMMIT;

-- file: 02_change_follow_bookings.down.sql
-- Undoes: change: follow bookings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0_truncate ON public.bookings;
DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0 ON public.bookings;
DROP FUNCTION IF EXISTS public.bookings_follow_new_5cc6c0();

COMMIT;

-- file: 03_change_copy_rows_of_bookings.up.sql
-- change: copy rows of bookings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $copy$
DECLARE
    low_1 public.bookings.id%TYPE;
    high_1 public.bookings.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.bookings AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.bookings AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
                FROM public.bookings AS o
                WHERE o.id BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (id) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.bookings are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.bookings AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.bookings_new_5cc6c0;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_rows_of_bookings.down.sql
-- Undoes: change: copy rows of bookings

-- Nothing to do.

-- file: 04_change_compare_rows_of_bookings.up.sql
-- change: compare rows of bookings

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.bookings AS o
        FULL JOIN public.bookings_new_5cc6c0 AS n ON n.id = o.id
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.room IS NOT DISTINCT FROM o.room
                AND n.during IS NOT DISTINCT FROM CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END)
    ) THEN
        RAISE EXCEPTION 'rows of public.bookings and public.bookings_new_5cc6c0 differ';
    END IF;
END
$prove$;

COMMIT;

-- file: 04_change_compare_rows_of_bookings.down.sql
-- Undoes: change: compare rows of bookings

-- Nothing to do.

-- file: 05_change_swap_bookings.up.sql
-- change: swap bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0_truncate ON public.bookings;
DROP TRIGGER IF EXISTS bookings_follow_new_5cc6c0 ON public.bookings;
DROP FUNCTION IF EXISTS public.bookings_follow_new_5cc6c0();
ALTER TABLE public.bookings RENAME TO bookings_old_5cc6c0;
ALTER INDEX public.bookings_excl RENAME TO bookings_excl_old_bc0384;
ALTER INDEX public.bookings_pkey RENAME TO bookings_pkey_old_40ac6b;
ALTER INDEX public.bookings_pkey_new_40ac6b RENAME TO bookings_pkey;
ALTER INDEX public.bookings_excl_new_bc0384 RENAME TO bookings_excl;
ALTER TABLE public.bookings_new_5cc6c0 RENAME TO bookings;
CREATE OR REPLACE FUNCTION public.bookings_follow_old_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_old_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tsrange ELSE tsrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_old_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0 AFTER INSERT OR UPDATE OR DELETE ON
    public.bookings FOR EACH ROW EXECUTE FUNCTION public.bookings_follow_old_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_old_5cc6c0;
CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0_truncate AFTER TRUNCATE
    ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION public.bookings_follow_old_5cc6c0();

COMMIT;

-- file: 05_change_swap_bookings.down.sql
-- Undoes: change: swap bookings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0_truncate ON public.bookings;
DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0 ON public.bookings;
DROP FUNCTION IF EXISTS public.bookings_follow_old_5cc6c0();
ALTER TABLE public.bookings RENAME TO bookings_new_5cc6c0;
ALTER INDEX public.bookings_excl RENAME TO bookings_excl_new_bc0384;
ALTER INDEX public.bookings_pkey RENAME TO bookings_pkey_new_40ac6b;
ALTER INDEX public.bookings_pkey_old_40ac6b RENAME TO bookings_pkey;
ALTER INDEX public.bookings_excl_old_bc0384 RENAME TO bookings_excl;
ALTER TABLE public.bookings_old_5cc6c0 RENAME TO bookings;
CREATE OR REPLACE FUNCTION public.bookings_follow_new_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_new_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_new_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_new_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0 AFTER INSERT OR UPDATE OR DELETE ON
    public.bookings FOR EACH ROW EXECUTE FUNCTION public.bookings_follow_new_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_new_5cc6c0;
CREATE OR REPLACE TRIGGER bookings_follow_new_5cc6c0_truncate AFTER TRUNCATE
    ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION public.bookings_follow_new_5cc6c0();

COMMIT;

-- file: 06_change_leave_the_old_bookings.up.sql
-- change: leave the old bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0_truncate ON public.bookings;
DROP TRIGGER IF EXISTS bookings_follow_old_5cc6c0 ON public.bookings;
DROP FUNCTION IF EXISTS public.bookings_follow_old_5cc6c0();

COMMIT;

-- file: 06_change_leave_the_old_bookings.down.sql
-- Undoes: change: leave the old bookings

SET statement_timeout = '0';

SET lock_timeout = '3s';
CREATE OR REPLACE FUNCTION public.bookings_follow_old_5cc6c0()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.bookings_old_5cc6c0 AS n
        WHERE NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.room, CASE WHEN OLD.during IS NULL THEN NULL WHEN isempty(OLD.during) THEN 'empty'::tsrange ELSE tsrange(lower(OLD.during) AT TIME ZONE 'UTC', upper(OLD.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(OLD.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(OLD.during) THEN ']' ELSE ')' END) END)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.bookings_old_5cc6c0 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.bookings AS o WHERE n.id = o.id);
    INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
    FROM public.bookings AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, during = EXCLUDED.during;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0 AFTER INSERT OR UPDATE OR DELETE ON
    public.bookings FOR EACH ROW EXECUTE FUNCTION public.bookings_follow_old_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER bookings_follow_old_5cc6c0;
CREATE OR REPLACE TRIGGER bookings_follow_old_5cc6c0_truncate AFTER TRUNCATE
    ON public.bookings FOR EACH STATEMENT EXECUTE FUNCTION public.bookings_follow_old_5cc6c0();
SET lock_timeout = '0';
DO $copy$
DECLARE
    low_1 public.bookings.id%TYPE;
    high_1 public.bookings.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.bookings AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.bookings AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.bookings_old_5cc6c0 (id, room, during)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.room, CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END
                FROM public.bookings AS o
                WHERE o.id BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (id) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.bookings are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.bookings AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.bookings_old_5cc6c0;
DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.bookings AS o
        FULL JOIN public.bookings_old_5cc6c0 AS n ON n.id = o.id
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.room IS NOT DISTINCT FROM o.room
                AND n.during IS NOT DISTINCT FROM CASE WHEN o.during IS NULL THEN NULL WHEN isempty(o.during) THEN 'empty'::tsrange ELSE tsrange(lower(o.during) AT TIME ZONE 'UTC', upper(o.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(o.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(o.during) THEN ']' ELSE ')' END) END)
    ) THEN
        RAISE EXCEPTION 'rows of public.bookings and public.bookings_old_5cc6c0 differ';
    END IF;
END
$prove$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_table_bookings_old_5cc6c0.up.sql
-- change: drop table bookings_old_5cc6c0
-- Locks: ACCESS EXCLUSIVE on public.bookings_old_5cc6c0, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.bookings_old_5cc6c0;

COMMIT;

-- file: 07_change_drop_table_bookings_old_5cc6c0.down.sql
-- Undoes: change: drop table bookings_old_5cc6c0

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.bookings_old_5cc6c0 (
    id integer CONSTRAINT bookings_id_not_null NOT NULL,
    room integer CONSTRAINT bookings_room_not_null NOT NULL,
    during tsrange CONSTRAINT bookings_during_not_null NOT NULL,
    CONSTRAINT bookings_excl_old_bc0384 EXCLUDE USING gist (during WITH &&),
    CONSTRAINT bookings_pkey_old_40ac6b PRIMARY KEY (id)
);

COMMIT;
