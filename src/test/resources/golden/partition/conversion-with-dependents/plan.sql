-- concern: public.events becomes partitioned without moving a row: it becomes the partition public.events_old of a new table, and its rows have to be within the bound of that partition
-- needs no rows from: SELECT ctid FROM public.events WHERE NOT ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND (at < '2100-01-01'::date)))))
-- needs no rows from: SELECT child.ctid FROM public.marks AS child WHERE child.event IS NOT NULL AND child.at IS NOT NULL AND NOT EXISTS (SELECT FROM public.events AS parent WHERE parent.id = child.event AND parent.at = child.at)

-- file: 01_change_create_table_events_partitioned_862417_and_more.up.sql
-- change: create table events_partitioned_862417 and more
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.events_partitioned_862417; the rows of public.events_2099; to
--     keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_partitioned_862417 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    note text,
    CONSTRAINT events_note_check CHECK ((note <> ''::text)),
    CONSTRAINT events_pkey_partitioned_3305ba PRIMARY KEY (id, at)
)
PARTITION BY RANGE (at);
CREATE TABLE public.events_2099 (
    id bigint DEFAULT nextval('public.events_id_seq'::regclass) CONSTRAINT events_id_not_null
        NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    note text,
    CONSTRAINT events_2099_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_note_check CHECK ((note <> ''::text))
);
CREATE INDEX events_2099_user_id_idx ON public.events_2099 USING btree (user_id);
CREATE INDEX events_user_id_idx_partitioned_dde015 ON ONLY public.events_partitioned_862417
    USING btree (user_id);
ALTER TABLE public.events_partitioned_862417 ADD CONSTRAINT events_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES public.users(id) NOT VALID;
ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events_2099 FOR VALUES
    FROM ('2099-01-01') TO ('2100-01-01');

COMMIT;

-- file: 01_change_create_table_events_partitioned_862417_and_more.down.sql
-- Undoes: change: create table events_partitioned_862417 and more
-- Way back: loses the rows of public.events_partitioned_862417; the rows of public.events_2099; to
--     keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_partitioned_862417 DROP CONSTRAINT events_user_id_fkey;
DROP INDEX public.events_user_id_idx_partitioned_dde015;
DROP TABLE public.events_2099;
DROP TABLE public.events_partitioned_862417;

COMMIT;

-- file: 02_change_check_the_bound_of_events.up.sql
-- change: check the bound of events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
    CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND (at < '2100-01-01'::date)))))
    NOT VALID;

COMMIT;

-- file: 02_change_check_the_bound_of_events.down.sql
-- Undoes: change: check the bound of events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417;

COMMIT;

-- file: 03_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_partitioned_862417 VALIDATE CONSTRAINT events_user_id_fkey;
ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417;

COMMIT;

-- file: 03_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 04_change_attach_events.up.sql
-- change: attach events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events DEFAULT;
ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417;

COMMIT;

-- file: 04_change_attach_events.down.sql
-- Undoes: change: attach events

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417;
ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
    CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND (at < '2100-01-01'::date)))))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events_partitioned_862417 DETACH PARTITION public.events;

COMMIT;

-- file: 05_change_put_partitions_into_events.up.sql
-- change: put partitions into events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.marks, catalog change only
-- Way back: loses the rows that were written to other partitions of public.events than
--     public.events_old; to keep it: copy them to public.events_old before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.marks IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events RENAME TO events_old;
ALTER TABLE public.events_partitioned_862417 RENAME TO events;
ALTER INDEX public.events_pkey RENAME TO events_old_pkey;
ALTER INDEX public.events_user_id_idx RENAME TO events_old_user_id_idx;
ALTER INDEX public.events_pkey_partitioned_3305ba RENAME TO events_pkey;
ALTER INDEX public.events_user_id_idx_partitioned_dde015 RENAME TO events_user_id_idx;
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
DROP TRIGGER events_stamp ON public.events_old;
COMMENT ON TABLE public.events IS 'what happened';
COMMENT ON TABLE public.events_old IS NULL;
CREATE TRIGGER events_stamp BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION
    public.stamp();

COMMIT;

-- file: 05_change_put_partitions_into_events.down.sql
-- Undoes: change: put partitions into events
-- Way back: loses the rows that were written to other partitions of public.events than
--     public.events_old; to keep it: copy them to public.events_old before downgrading

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.marks DROP CONSTRAINT IF EXISTS marks_event_at_fkey_spare_e97398;
ALTER TABLE public.marks ADD CONSTRAINT marks_event_at_fkey_spare_e97398 FOREIGN KEY (event, at)
    REFERENCES public.events_old(id, at) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.marks VALIDATE CONSTRAINT marks_event_at_fkey_spare_e97398;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE ONLY public.events, public.marks IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER events_stamp ON public.events;
COMMENT ON TABLE public.events_old IS 'what happened';
COMMENT ON TABLE public.events IS NULL;
CREATE TRIGGER events_stamp BEFORE INSERT ON public.events_old FOR EACH ROW EXECUTE FUNCTION
    public.stamp();
ALTER TABLE public.marks DROP CONSTRAINT marks_event_at_fkey;
ALTER TABLE public.marks RENAME CONSTRAINT marks_event_at_fkey_spare_e97398 TO marks_event_at_fkey;
CREATE OR REPLACE VIEW public.recent (id, at) AS
 SELECT id,
    at
   FROM public.events_old
  WHERE (at > '2020-01-01'::date);
ALTER SEQUENCE public.events_id_seq OWNED BY public.events_old.id;
ALTER INDEX public.events_user_id_idx RENAME TO events_user_id_idx_partitioned_dde015;
ALTER INDEX public.events_pkey RENAME TO events_pkey_partitioned_3305ba;
ALTER INDEX public.events_old_user_id_idx RENAME TO events_user_id_idx;
ALTER INDEX public.events_old_pkey RENAME TO events_pkey;
ALTER TABLE public.events RENAME TO events_partitioned_862417;
ALTER TABLE public.events_old RENAME TO events;

COMMIT;

-- file: 06_change_validate_marks_event_at_fkey.up.sql
-- change: validate marks_event_at_fkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.marks, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.marks VALIDATE CONSTRAINT marks_event_at_fkey;

COMMIT;

-- file: 06_change_validate_marks_event_at_fkey.down.sql
-- Undoes: change: validate marks_event_at_fkey

-- Nothing to do.
