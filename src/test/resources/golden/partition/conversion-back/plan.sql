-- concern: public.events stops to be partitioned by a copy beside live traffic: it takes the room of the table once more, every write is written twice until the old table goes, and until then both forms refuse what does not fit them

-- file: 01_change_create_table_events_new_862417.up.sql
-- change: create table events_new_862417
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_new_862417 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    cause bigint,
    cause_at date,
    note text,
    CONSTRAINT events_note_check CHECK ((note <> ''::text)),
    CONSTRAINT events_pkey_new_3305ba PRIMARY KEY (id, at)
);
ALTER TABLE public.events_new_862417 ENABLE ROW LEVEL SECURITY;
CREATE INDEX events_user_id_idx_new_dde015 ON public.events_new_862417 USING btree (user_id);
CREATE POLICY mine ON public.events_new_862417 AS PERMISSIVE FOR ALL TO PUBLIC USING ((user_id = 1));
COMMENT ON TABLE public.events_new_862417 IS 'what happened';
COMMENT ON COLUMN public.events_new_862417.note IS 'in words';
ALTER TABLE public.events_new_862417 ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES public.users(id) NOT VALID;

COMMIT;

-- file: 01_change_create_table_events_new_862417.down.sql
-- Undoes: change: create table events_new_862417

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_new_862417 DROP CONSTRAINT events_user_id_fkey;
DROP POLICY mine ON public.events_new_862417;
DROP INDEX public.events_user_id_idx_new_dde015;
DROP TABLE public.events_new_862417;

COMMIT;

-- file: 02_change_validate_events_user_id_fkey.up.sql
-- change: validate events_user_id_fkey

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_new_862417 VALIDATE CONSTRAINT events_user_id_fkey;

COMMIT;

-- file: 02_change_validate_events_user_id_fkey.down.sql
-- Undoes: change: validate events_user_id_fkey

-- Nothing to do.

-- file: 03_change_follow_events.up.sql
-- change: follow events
-- Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_rest, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_rest_0, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_rest_1, catalog change only

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
        INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_new_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_new_862417;
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_rest FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_rest_0 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_rest_1 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();

COMMIT;

-- file: 03_change_follow_events.down.sql
-- Undoes: change: follow events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_2024;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_0;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_1;
DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_new_862417();

COMMIT;

-- file: 04_change_copy_rows_of_events.up.sql
-- change: copy rows of events

SET lock_timeout = '0';
SET statement_timeout = '0';

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
                INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
                FROM public.events AS o
                WHERE (o.id, o.at) BETWEEN (low_1, low_2) AND (high_1, high_2)
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
        SELECT o.id, o.at INTO low_1, low_2 FROM public.events AS o
        WHERE (o.id, o.at) > (high_1, high_2)
        ORDER BY o.id, o.at LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.events_new_862417;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_copy_rows_of_events.down.sql
-- Undoes: change: copy rows of events

-- Nothing to do.

-- file: 05_change_add_events_cause_fkey.up.sql
-- change: add events_cause_fkey
-- Locks: SHARE ROW EXCLUSIVE on public.events_new_862417, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_new_862417 ADD CONSTRAINT events_cause_fkey FOREIGN KEY (cause, cause_at)
    REFERENCES public.events_new_862417(id, at) DEFERRABLE INITIALLY DEFERRED NOT VALID;

COMMIT;

-- file: 05_change_add_events_cause_fkey.down.sql
-- Undoes: change: add events_cause_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_new_862417 DROP CONSTRAINT events_cause_fkey;

COMMIT;

-- file: 06_change_validate_events_cause_fkey.up.sql
-- change: validate events_cause_fkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_new_862417, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_new_862417 VALIDATE CONSTRAINT events_cause_fkey;

COMMIT;

-- file: 06_change_validate_events_cause_fkey.down.sql
-- Undoes: change: validate events_cause_fkey

-- Nothing to do.

-- file: 07_change_compare_rows_of_events.up.sql
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
            OR NOT (n.user_id IS NOT DISTINCT FROM o.user_id
                AND n.cause IS NOT DISTINCT FROM o.cause
                AND n.cause_at IS NOT DISTINCT FROM o.cause_at
                AND n.note IS NOT DISTINCT FROM o.note)
    ) THEN
        RAISE EXCEPTION 'rows of public.events and public.events_new_862417 differ';
    END IF;
END
$prove$;

COMMIT;

-- file: 07_change_compare_rows_of_events.down.sql
-- Undoes: change: compare rows of events

-- Nothing to do.

-- file: 08_change_swap_events.up.sql
-- change: swap events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest_0, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest_1, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.marks, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.marks, public.notes IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_2024;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_0;
DROP TRIGGER IF EXISTS events_follow_new_862417_truncate ON public.events_rest_1;
DROP TRIGGER IF EXISTS events_follow_new_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_new_862417();
ALTER TABLE public.events RENAME TO events_old_862417;
ALTER INDEX public.events_pkey RENAME TO events_pkey_old_3305ba;
ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_old_dde015;
ALTER INDEX public.events_user_id_idx_new_dde015 RENAME TO events_user_id_idx;
ALTER INDEX public.events_pkey_new_3305ba RENAME TO events_pkey;
ALTER TABLE public.events_new_862417 RENAME TO events;
ALTER TABLE public.events ALTER CONSTRAINT events_cause_fkey NOT DEFERRABLE;
ALTER TABLE public.events_old_862417 ALTER CONSTRAINT events_cause_fkey
    DEFERRABLE INITIALLY DEFERRED;
GRANT SELECT ON TABLE public.events TO PUBLIC;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
CREATE OR REPLACE VIEW public.recent (id, at) AS
 SELECT id,
    at
   FROM public.events
  WHERE (at > '2020-01-01'::date);
ALTER TABLE public.marks DROP CONSTRAINT marks_event_at_fkey;
ALTER TABLE public.marks ADD CONSTRAINT marks_event_at_fkey FOREIGN KEY (event, at)
    REFERENCES public.events(id, at) NOT VALID;
CREATE TRIGGER events_stamp BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION
    public.stamp();
DROP POLICY mine ON public.events_old_862417;
ALTER TABLE public.notes DROP CONSTRAINT notes_event_at_fkey;
ALTER TABLE public.notes ADD CONSTRAINT notes_event_at_fkey FOREIGN KEY (event, at)
    REFERENCES public.events(id, at) ON DELETE CASCADE NOT VALID;
DROP TRIGGER events_stamp ON public.events_old_862417;
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
        INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_old_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_old_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_old_862417;
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();

COMMIT;

-- file: 08_change_swap_events.down.sql
-- Undoes: change: swap events

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.notes DROP CONSTRAINT IF EXISTS notes_event_at_fkey_spare_86dea0;
ALTER TABLE public.notes ADD CONSTRAINT notes_event_at_fkey_spare_86dea0 FOREIGN KEY (event, at)
    REFERENCES public.events_old_862417(id, at) ON DELETE CASCADE NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_at_fkey_spare_86dea0;
SET lock_timeout = '3s';
ALTER TABLE public.marks DROP CONSTRAINT IF EXISTS marks_event_at_fkey_spare_e97398;
ALTER TABLE public.marks ADD CONSTRAINT marks_event_at_fkey_spare_e97398 FOREIGN KEY (event, at)
    REFERENCES public.events_old_862417(id, at) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.marks VALIDATE CONSTRAINT marks_event_at_fkey_spare_e97398;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.marks, public.notes IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_old_862417();
CREATE TRIGGER events_stamp BEFORE INSERT ON public.events_old_862417 FOR EACH ROW EXECUTE FUNCTION
    public.stamp();
ALTER TABLE public.notes DROP CONSTRAINT notes_event_at_fkey;
ALTER TABLE public.notes RENAME CONSTRAINT notes_event_at_fkey_spare_86dea0 TO notes_event_at_fkey;
CREATE POLICY mine ON public.events_old_862417 AS PERMISSIVE FOR ALL TO PUBLIC USING ((user_id = 1));
DROP TRIGGER events_stamp ON public.events;
ALTER TABLE public.marks DROP CONSTRAINT marks_event_at_fkey;
ALTER TABLE public.marks RENAME CONSTRAINT marks_event_at_fkey_spare_e97398 TO marks_event_at_fkey;
CREATE OR REPLACE VIEW public.recent (id, at) AS
 SELECT id,
    at
   FROM public.events_old_862417
  WHERE (at > '2020-01-01'::date);
ALTER SEQUENCE public.events_id_seq OWNED BY public.events_old_862417.id;
ALTER TABLE public.events RENAME TO events_new_862417;
ALTER INDEX public.events_pkey RENAME TO events_pkey_new_3305ba;
ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_new_dde015;
ALTER INDEX public.events_user_id_idx_old_dde015 RENAME TO events_user_id_idx;
ALTER INDEX public.events_pkey_old_3305ba RENAME TO events_pkey;
ALTER TABLE public.events_old_862417 RENAME TO events;
ALTER TABLE public.events ALTER CONSTRAINT events_cause_fkey NOT DEFERRABLE;
ALTER TABLE public.events_new_862417 ALTER CONSTRAINT events_cause_fkey
    DEFERRABLE INITIALLY DEFERRED;
GRANT SELECT ON TABLE public.events TO PUBLIC;
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
        INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_new_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_new_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_new_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_new_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_new_862417;
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_2024 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_rest FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_rest_0 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();
CREATE OR REPLACE TRIGGER events_follow_new_862417_truncate AFTER TRUNCATE
    ON public.events_rest_1 FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_new_862417();

COMMIT;

-- file: 09_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.marks, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.marks VALIDATE CONSTRAINT marks_event_at_fkey;
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_at_fkey;

COMMIT;

-- file: 09_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 10_change_build_daily_new_6f3130.up.sql
-- change: build daily_new_6f3130

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.daily_new_6f3130 (at, n) AS
 SELECT at,
    count(*) AS n
   FROM public.events
  GROUP BY at
  WITH DATA;

COMMIT;

-- file: 10_change_build_daily_new_6f3130.down.sql
-- Undoes: change: build daily_new_6f3130

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.daily_new_6f3130;

COMMIT;

-- file: 11_change_swap_daily.up.sql
-- change: swap daily
-- Locks: ACCESS EXCLUSIVE on public.daily, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.daily RENAME TO daily_old_6f3130;
ALTER MATERIALIZED VIEW public.daily_new_6f3130 RENAME TO daily;
DROP MATERIALIZED VIEW public.daily_old_6f3130;

COMMIT;

-- file: 11_change_swap_daily.down.sql
-- Undoes: change: swap daily

SET lock_timeout = '0';
SET statement_timeout = '0';

CREATE MATERIALIZED VIEW IF NOT EXISTS public.daily_old_6f3130 (at, n) AS
 SELECT at,
    count(*) AS n
   FROM public.events_old_862417
  GROUP BY at
  WITH DATA;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.daily RENAME TO daily_new_6f3130;
ALTER MATERIALIZED VIEW public.daily_old_6f3130 RENAME TO daily;

COMMIT;

-- file: 12_change_drop_events_cause_fkey.up.sql
-- change: drop events_cause_fkey
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_old_862417, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest_0, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest_1, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_old_862417 DROP CONSTRAINT events_cause_fkey;

COMMIT;

-- file: 12_change_drop_events_cause_fkey.down.sql
-- Undoes: change: drop events_cause_fkey

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_old_862417 DROP CONSTRAINT IF EXISTS events_cause_fkey;
ALTER TABLE public.events_old_862417 ADD CONSTRAINT events_cause_fkey FOREIGN KEY (cause, cause_at)
    REFERENCES public.events_old_862417(id, at) DEFERRABLE INITIALLY DEFERRED NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_old_862417 VALIDATE CONSTRAINT events_cause_fkey;

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_leave_the_old_events.up.sql
-- change: leave the old events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS events_follow_old_862417_truncate ON public.events;
DROP TRIGGER IF EXISTS events_follow_old_862417 ON public.events;
DROP FUNCTION IF EXISTS public.events_follow_old_862417();

COMMIT;

-- file: 13_change_leave_the_old_events.down.sql
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
        INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.at, OLD.user_id, OLD.cause, OLD.cause_at, OLD.note)
        ON CONFLICT (id, at) DO NOTHING;
    END IF;
    DELETE FROM public.events_old_862417 AS n
    WHERE (n.id, n.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
        AND NOT EXISTS (SELECT FROM public.events AS o WHERE n.id = o.id AND n.at = o.at);
    INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
    FROM public.events AS o
    WHERE (o.id, o.at) IN ((OLD.id, OLD.at), (NEW.id, NEW.at))
    ON CONFLICT (id, at) DO UPDATE SET user_id = EXCLUDED.user_id, cause = EXCLUDED.cause, cause_at = EXCLUDED.cause_at, note = EXCLUDED.note;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER events_follow_old_862417 AFTER INSERT OR UPDATE OR DELETE ON public.events
    FOR EACH ROW EXECUTE FUNCTION public.events_follow_old_862417();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_follow_old_862417;
CREATE OR REPLACE TRIGGER events_follow_old_862417_truncate AFTER TRUNCATE
    ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.events_follow_old_862417();
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
                INSERT INTO public.events_old_862417 (id, at, user_id, cause, cause_at, note)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.at, o.user_id, o.cause, o.cause_at, o.note
                FROM public.events AS o
                WHERE (o.id, o.at) BETWEEN (low_1, low_2) AND (high_1, high_2)
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
            OR NOT (n.user_id IS NOT DISTINCT FROM o.user_id
                AND n.cause IS NOT DISTINCT FROM o.cause
                AND n.cause_at IS NOT DISTINCT FROM o.cause_at
                AND n.note IS NOT DISTINCT FROM o.note)
    ) THEN
        RAISE EXCEPTION 'rows of public.events and public.events_old_862417 differ';
    END IF;
END
$prove$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_drop_table_events_old_862417.up.sql
-- change: drop table events_old_862417
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_old_862417, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest_0, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest_1, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events_old_862417 IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events_old_862417 DROP CONSTRAINT events_user_id_fkey;
DROP TABLE public.events_old_862417;

COMMIT;

-- file: 14_change_drop_table_events_old_862417.down.sql
-- Undoes: change: drop table events_old_862417

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_old_862417 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    cause bigint,
    cause_at date,
    note text,
    CONSTRAINT events_note_check CHECK ((note <> ''::text)),
    CONSTRAINT events_pkey_old_3305ba PRIMARY KEY (id, at)
)
PARTITION BY RANGE (at);
ALTER TABLE public.events_old_862417 ENABLE ROW LEVEL SECURITY;
CREATE INDEX events_user_id_idx_old_dde015 ON ONLY public.events_old_862417 USING btree (user_id);
CREATE TABLE public.events_2024 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    cause bigint,
    cause_at date,
    note text,
    CONSTRAINT events_2024_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_note_check CHECK ((note <> ''::text))
);
CREATE INDEX events_2024_user_id_idx ON public.events_2024 USING btree (user_id);
ALTER TABLE public.events_old_862417 ATTACH PARTITION public.events_2024 FOR VALUES
    FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE public.events_rest (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    cause bigint,
    cause_at date,
    note text,
    CONSTRAINT events_note_check CHECK ((note <> ''::text)),
    CONSTRAINT events_rest_pkey PRIMARY KEY (id, at)
)
PARTITION BY HASH (id);
CREATE INDEX events_rest_user_id_idx ON ONLY public.events_rest USING btree (user_id);
CREATE TABLE public.events_rest_0 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    cause bigint,
    cause_at date,
    note text,
    CONSTRAINT events_note_check CHECK ((note <> ''::text)),
    CONSTRAINT events_rest_0_pkey PRIMARY KEY (id, at)
);
CREATE INDEX events_rest_0_user_id_idx ON public.events_rest_0 USING btree (user_id);
ALTER TABLE public.events_rest ATTACH PARTITION public.events_rest_0 FOR VALUES
    WITH (modulus 2, remainder 0);
CREATE TABLE public.events_rest_1 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    cause bigint,
    cause_at date,
    note text,
    CONSTRAINT events_note_check CHECK ((note <> ''::text)),
    CONSTRAINT events_rest_1_pkey PRIMARY KEY (id, at)
);
CREATE INDEX events_rest_1_user_id_idx ON public.events_rest_1 USING btree (user_id);
ALTER TABLE public.events_rest ATTACH PARTITION public.events_rest_1 FOR VALUES
    WITH (modulus 2, remainder 1);
ALTER TABLE public.events_old_862417 ATTACH PARTITION public.events_rest DEFAULT;
COMMENT ON TABLE public.events_old_862417 IS 'what happened';
COMMENT ON COLUMN public.events_old_862417.note IS 'in words';
ALTER TABLE public.events_old_862417 ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES public.users(id);

COMMIT;
