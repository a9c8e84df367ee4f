-- concern: public.people is written again by a copy beside live traffic: it takes the room of the table once more, every write is written twice until the old table goes, and until then both forms refuse what does not fit them
-- needs no rows from: SELECT ctid FROM public.people WHERE NOT pg_input_is_valid(mail::text, 'public.address')

-- file: 01_change_create_table_people_new_c90226.up.sql
-- change: create table people_new_c90226

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.people_new_c90226 (
    id integer CONSTRAINT people_id_not_null NOT NULL,
    mail public.address,
    CONSTRAINT people_pkey_new_3962ec PRIMARY KEY (id)
);
CREATE INDEX people_mail_new_d1b2a2 ON public.people_new_c90226 USING btree (mail);

COMMIT;

-- file: 01_change_create_table_people_new_c90226.down.sql
-- Undoes: change: create table people_new_c90226

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.people_mail_new_d1b2a2;
DROP TABLE public.people_new_c90226;

COMMIT;

-- file: 02_change_follow_people.up.sql
-- change: follow people
-- Locks: SHARE ROW EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.people_follow_new_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_new_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_new_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_new_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_new_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER people_follow_new_c90226 AFTER INSERT OR UPDATE OR DELETE ON public.people
    FOR EACH ROW EXECUTE FUNCTION public.people_follow_new_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_new_c90226;
CREATE OR REPLACE TRIGGER people_follow_new_c90226_truncate AFTER TRUNCATE
    ON public.people FOR EACH STATEMENT EXECUTE FUNCTION public.people_follow_new_c90226();

COMMIT;

-- file: 02_change_follow_people.down.sql
-- Undoes: change: follow people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS people_follow_new_c90226_truncate ON public.people;
DROP TRIGGER IF EXISTS people_follow_new_c90226 ON public.people;
DROP FUNCTION IF EXISTS public.people_follow_new_c90226();

COMMIT;

-- file: 03_change_copy_rows_of_people.up.sql
-- change: copy rows of people

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $copy$
DECLARE
    low_1 public.people.id%TYPE;
    high_1 public.people.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.people AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.people AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.people_new_c90226 (id, mail)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
                FROM public.people AS o
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
            RAISE NOTICE '% rows of public.people are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.people AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.people_new_c90226;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_rows_of_people.down.sql
-- Undoes: change: copy rows of people

-- Nothing to do.

-- file: 04_change_compare_rows_of_people.up.sql
-- change: compare rows of people

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.people AS o
        FULL JOIN public.people_new_c90226 AS n ON n.id = o.id
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.mail IS NOT DISTINCT FROM o.mail::public.address)
    ) THEN
        RAISE EXCEPTION 'rows of public.people and public.people_new_c90226 differ';
    END IF;
END
$prove$;

COMMIT;

-- file: 04_change_compare_rows_of_people.down.sql
-- Undoes: change: compare rows of people

-- Nothing to do.

-- file: 05_change_swap_people.up.sql
-- change: swap people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS people_follow_new_c90226_truncate ON public.people;
DROP TRIGGER IF EXISTS people_follow_new_c90226 ON public.people;
DROP FUNCTION IF EXISTS public.people_follow_new_c90226();
ALTER TABLE public.people RENAME TO people_old_c90226;
ALTER INDEX public.people_mail RENAME TO people_mail_old_d1b2a2;
ALTER INDEX public.people_pkey RENAME TO people_pkey_old_3962ec;
ALTER INDEX public.people_pkey_new_3962ec RENAME TO people_pkey;
ALTER INDEX public.people_mail_new_d1b2a2 RENAME TO people_mail;
ALTER TABLE public.people_new_c90226 RENAME TO people;
CREATE OR REPLACE FUNCTION public.people_follow_old_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_old_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_old_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_old_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_old_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER people_follow_old_c90226 AFTER INSERT OR UPDATE OR DELETE ON public.people
    FOR EACH ROW EXECUTE FUNCTION public.people_follow_old_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_old_c90226;
CREATE OR REPLACE TRIGGER people_follow_old_c90226_truncate AFTER TRUNCATE
    ON public.people FOR EACH STATEMENT EXECUTE FUNCTION public.people_follow_old_c90226();

COMMIT;

-- file: 05_change_swap_people.down.sql
-- Undoes: change: swap people

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS people_follow_old_c90226_truncate ON public.people;
DROP TRIGGER IF EXISTS people_follow_old_c90226 ON public.people;
DROP FUNCTION IF EXISTS public.people_follow_old_c90226();
ALTER TABLE public.people RENAME TO people_new_c90226;
ALTER INDEX public.people_mail RENAME TO people_mail_new_d1b2a2;
ALTER INDEX public.people_pkey RENAME TO people_pkey_new_3962ec;
ALTER INDEX public.people_pkey_old_3962ec RENAME TO people_pkey;
ALTER INDEX public.people_mail_old_d1b2a2 RENAME TO people_mail;
ALTER TABLE public.people_old_c90226 RENAME TO people;
CREATE OR REPLACE FUNCTION public.people_follow_new_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_new_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_new_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_new_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_new_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER people_follow_new_c90226 AFTER INSERT OR UPDATE OR DELETE ON public.people
    FOR EACH ROW EXECUTE FUNCTION public.people_follow_new_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_new_c90226;
CREATE OR REPLACE TRIGGER people_follow_new_c90226_truncate AFTER TRUNCATE
    ON public.people FOR EACH STATEMENT EXECUTE FUNCTION public.people_follow_new_c90226();

COMMIT;

-- file: 06_change_leave_the_old_people.up.sql
-- change: leave the old people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER IF EXISTS people_follow_old_c90226_truncate ON public.people;
DROP TRIGGER IF EXISTS people_follow_old_c90226 ON public.people;
DROP FUNCTION IF EXISTS public.people_follow_old_c90226();

COMMIT;

-- file: 06_change_leave_the_old_people.down.sql
-- Undoes: change: leave the old people

SET statement_timeout = '0';

SET lock_timeout = '3s';
CREATE OR REPLACE FUNCTION public.people_follow_old_c90226()
    RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $follow$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM public.people_old_c90226 AS n
        WHERE NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT'
        AND current_setting('transaction_isolation') <> 'read committed' THEN
        -- Fails where the row was copied since this transaction began.
        INSERT INTO public.people_old_c90226 (id, mail)
        OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.mail)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    DELETE FROM public.people_old_c90226 AS n
    WHERE n.id IN (OLD.id, NEW.id)
        AND NOT EXISTS (SELECT FROM public.people AS o WHERE n.id = o.id);
    INSERT INTO public.people_old_c90226 (id, mail)
    OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
    FROM public.people AS o
    WHERE o.id IN (OLD.id, NEW.id)
    ON CONFLICT (id) DO UPDATE SET mail = EXCLUDED.mail;
    RETURN NULL;
END
$follow$;
CREATE OR REPLACE TRIGGER people_follow_old_c90226 AFTER INSERT OR UPDATE OR DELETE ON public.people
    FOR EACH ROW EXECUTE FUNCTION public.people_follow_old_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER people_follow_old_c90226;
CREATE OR REPLACE TRIGGER people_follow_old_c90226_truncate AFTER TRUNCATE
    ON public.people FOR EACH STATEMENT EXECUTE FUNCTION public.people_follow_old_c90226();
SET lock_timeout = '0';
DO $copy$
DECLARE
    low_1 public.people.id%TYPE;
    high_1 public.people.id%TYPE;
    copied bigint := 0;
    batch bigint;
BEGIN
    SELECT o.id INTO low_1 FROM public.people AS o ORDER BY o.id LIMIT 1;
    WHILE FOUND LOOP
        SELECT o.id INTO high_1 FROM (
            SELECT o.id FROM public.people AS o
            WHERE o.id >= low_1 ORDER BY o.id LIMIT 2000
        ) AS o ORDER BY o.id DESC LIMIT 1;
        batch := -1;
        WHILE batch < 0 LOOP
            BEGIN
                -- Gives up before anybody could wait for this while this waits for them.
                PERFORM set_config('lock_timeout', '200ms', true);
                INSERT INTO public.people_old_c90226 (id, mail)
                OVERRIDING SYSTEM VALUE SELECT o.id, o.mail
                FROM public.people AS o
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
            RAISE NOTICE '% rows of public.people are copied', copied;
        END IF;
        SELECT o.id INTO low_1 FROM public.people AS o
        WHERE o.id > high_1
        ORDER BY o.id LIMIT 1;
    END LOOP;
END
$copy$;
ANALYZE public.people_old_c90226;
DO $prove$
BEGIN
    IF EXISTS (
        SELECT FROM public.people AS o
        FULL JOIN public.people_old_c90226 AS n ON n.id = o.id
        WHERE o.id IS NULL OR n.id IS NULL
            OR NOT (n.mail IS NOT DISTINCT FROM o.mail::text)
    ) THEN
        RAISE EXCEPTION 'rows of public.people and public.people_old_c90226 differ';
    END IF;
END
$prove$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_table_people_old_c90226.up.sql
-- change: drop table people_old_c90226
-- Locks: ACCESS EXCLUSIVE on public.people_old_c90226, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.people_old_c90226;

COMMIT;

-- file: 07_change_drop_table_people_old_c90226.down.sql
-- Undoes: change: drop table people_old_c90226

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.people_old_c90226 (
    id integer CONSTRAINT people_id_not_null NOT NULL,
    mail text,
    CONSTRAINT people_pkey_old_3962ec PRIMARY KEY (id)
);
CREATE INDEX people_mail_old_d1b2a2 ON public.people_old_c90226 USING btree (mail);

COMMIT;
