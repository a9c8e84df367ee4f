-- concern: public.events becomes partitioned by RANGE (at) by a copy beside live traffic: it takes the room of the table once more, every write is written twice until the old table goes, and until then both forms refuse what does not fit them
-- needs no rows from: SELECT ctid FROM public.events WHERE length(note::text) > 200
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY id, at) AS nth FROM public.events WHERE id IS NOT NULL AND at IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.events WHERE ((((at IS NOT NULL) AND (at >= '2024-01-01'::date) AND (at < '2025-01-01'::date))) OR (((at IS NOT NULL) AND (at >= '2025-01-01'::date) AND (at < '2026-01-01'::date)))) IS NOT TRUE

-- file: 01_change_create_table_events_new_862417_and_more.up.sql
-- change: create table events_new_862417 and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_new_862417 (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.events_id_seq_new_a74c5c)
        CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note character varying(200),
    kind integer DEFAULT 0 CONSTRAINT events_kind_not_null NOT NULL,
    CONSTRAINT events_pkey_new_3305ba PRIMARY KEY (id, at)
)
PARTITION BY RANGE (at);
CREATE TABLE public.events_2024 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note character varying(200),
    kind integer DEFAULT 0 CONSTRAINT events_kind_not_null NOT NULL,
    CONSTRAINT events_2024_pkey PRIMARY KEY (id, at)
);
CREATE TABLE public.events_2025 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note character varying(200),
    kind integer DEFAULT 0 CONSTRAINT events_kind_not_null NOT NULL,
    CONSTRAINT events_2025_pkey PRIMARY KEY (id, at)
);
ALTER TABLE public.events_new_862417 ATTACH PARTITION public.events_2024 FOR VALUES
    FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE public.events_new_862417 ATTACH PARTITION public.events_2025 FOR VALUES
    FROM ('2025-01-01') TO ('2026-01-01');

COMMIT;

-- file: 01_change_create_table_events_new_862417_and_more.down.sql
-- Undoes: change: create table events_new_862417 and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.events_2025;
DROP TABLE public.events_2024;
DROP TABLE public.events_new_862417;

COMMIT;

-- file: 02_change_follow_events.up.sql
-- change: follow events
-- Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.events_follow_new_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_new_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_new_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_new_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_new_862417;
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();

COMMIT;

-- file: 02_change_follow_events.down.sql
-- Undoes: change: follow events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_new_862417();

COMMIT;

-- file: 03_change_copy_rows_of_events.up.sql
-- change: copy rows of events

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $copy$
DECLARE
    low_1 public.events.id%TYPE;
    high_1 public.events.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.events AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.events AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.events_new_862417 (id, at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
                FROM public.events AS o
                WHERE o.id BETWEEN low_1 AND high_1
                FOR SHARE ON CONFLICT (id, at) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.events are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.events AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.events_new_862417;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_rows_of_events.down.sql
-- Undoes: change: copy rows of events

-- Nothing to do.

-- file: 04_change_compare_rows_of_events.up.sql
-- change: compare rows of events

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.events AS o
        FULL JOIN public.events_new_862417 AS n ON n.id = o.id AND n.at = o.at
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.note IS NOT DISTINCT FROM o.note::character varying(200))
    ) THEN
        RAISE EXCEPTION 'rows of public.events and public.events_new_862417 differ';
    END IF;
END
$prove$;

COMMIT;

-- file: 04_change_compare_rows_of_events.down.sql
-- Undoes: change: compare rows of events

-- Nothing to do.

-- file: 05_change_swap_events.up.sql
-- change: swap events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_new_862417();
ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_old_a74c5c;
ALTER TABLE public.events RENAME TO events_old_862417;
ALTER INDEX public.events_pkey RENAME TO events_pkey_old_3305ba;
ALTER INDEX public.events_pkey_new_3305ba RENAME TO events_pkey;
ALTER TABLE public.events_new_862417 RENAME TO events;
ALTER SEQUENCE public.events_id_seq_new_a74c5c RENAME TO events_id_seq;
SELECT setval('public.events_id_seq', last_value, is_called) FROM public.events_id_seq_old_a74c5c;
CREATE OR REPLACE FUNCTION public.events_follow_old_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_old_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_old_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id);
    INSERT INTO public.events_old_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_old_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_old_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_old_862417;
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events_2025 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();

COMMIT;

-- file: 05_change_swap_events.down.sql
-- Undoes: change: swap events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2024;
DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2025;
DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_old_862417();
ALTER SEQUENCE public.events_id_seq RENAME TO events_id_seq_new_a74c5c;
ALTER TABLE public.events RENAME TO events_new_862417;
ALTER INDEX public.events_pkey RENAME TO events_pkey_new_3305ba;
ALTER INDEX public.events_pkey_old_3305ba RENAME TO events_pkey;
ALTER TABLE public.events_old_862417 RENAME TO events;
ALTER SEQUENCE public.events_id_seq_old_a74c5c RENAME TO events_id_seq;
SELECT setval('public.events_id_seq', last_value, is_called) FROM public.events_id_seq_new_a74c5c;
CREATE OR REPLACE FUNCTION public.events_follow_new_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_new_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_new_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_new_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_new_862417;
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();

COMMIT;

-- file: 06_change_leave_the_old_events.up.sql
-- change: leave the old events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2024;
DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events_2025;
DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_old_862417();

COMMIT;

-- file: 06_change_leave_the_old_events.down.sql
-- Undoes: change: leave the old events

SET statement_timeout = '0';

SET lock_timeout = '3s';
CREATE OR REPLACE FUNCTION public.events_follow_old_862417()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.events_old_862417 AS n
        WHERE NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.events_old_862417 (id, at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.note)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id);
    INSERT INTO public.events_old_862417 (id, at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
    FROM public.events AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_old_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_old_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_old_862417;
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events_2025 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();
SET lock_timeout = '0';
DO $copy$
DECLARE
    low_1 public.events.id%TYPE;
    low_2 public.events.at%TYPE;
    high_1 public.events.id%TYPE;
    high_2 public.events.at%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id, o.at INTO low_1, low_2 FROM public.events AS o ORDER BY o.id, o.at LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id, o.at INTO high_1, high_2 FROM (
            SELECT o.id, o.at FROM public.events AS o
            WHERE (o.id, o.at) >= (low_1, low_2) ORDER BY o.id, o.at LIMIT 2000
        ) AS o ORDER BY o.id DESC, o.at DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.events_old_862417 (id, at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.note
                FROM public.events AS o
                WHERE (o.id, o.at) BETWEEN (low_1, low_2) AND (high_1, high_2)
                FOR SHARE ON CONFLICT (id) DO NOTHING;
                GET DIAGNOSTICS batch = ROW_COUNT;
            EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                PERFORM pg_sleep(0.1);
            END;
            COMMIT;
        END LOOP;
        copied := copied + batch;
        IF copied / 500000 > (copied - batch) / 500000 THEN
            RAISE NOTICE '% rows of public.events are copied', copied;
        END IF;
        SELECT o.id, o.at INTO low_1, low_2 FROM public.events AS o
        WHERE (o.id, o.at) > (high_1, high_2)
        ORDER BY o.id, o.at LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.events_old_862417;
DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.events AS o
        FULL JOIN public.events_old_862417 AS n ON n.id = o.id AND n.at = o.at
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.note IS NOT DISTINCT FROM o.note::text)
    ) THEN
        RAISE EXCEPTION 'rows of public.events and public.events_old_862417 differ';
    END IF;
END
$prove$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_table_events_old_862417.up.sql
-- change: drop table events_old_862417
-- Locks: ACCESS EXCLUSIVE on public.events_old_862417, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.events_old_862417;

COMMIT;

-- file: 07_change_drop_table_events_old_862417.down.sql
-- Undoes: change: drop table events_old_862417

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_old_862417 (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.events_id_seq_old_a74c5c)
        CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note text,
    CONSTRAINT events_pkey_old_3305ba PRIMARY KEY (id)
);

COMMIT;
