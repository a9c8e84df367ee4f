-- concern: public.events becomes partitioned without moving a row: it becomes the partition public.events_old of a new table, and its rows have to be within the bound of that partition
-- needs no rows from: SELECT ctid FROM public.events WHERE NOT ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND (at < '2100-01-01'::date)))))

-- file: 01_change_create_table_events_partitioned_862417_and_more.up.sql
-- change: create table events_partitioned_862417 and more
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Way back: loses the rows of public.events_partitioned_862417; the rows of public.events_2099; to
--     keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_partitioned_862417 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note text,
    CONSTRAINT events_pkey_partitioned_3305ba PRIMARY KEY (id, at)
)
PARTITION BY RANGE (at);
CREATE TABLE public.events_2099 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note text,
    CONSTRAINT events_2099_pkey PRIMARY KEY (id, at)
);
CREATE INDEX events_2099_at_idx ON public.events_2099 USING btree (at);
CREATE INDEX events_at_idx_partitioned_8ca9ea ON ONLY public.events_partitioned_862417
    USING btree (at);
ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events_2099 FOR VALUES
    FROM ('2099-01-01') TO ('2100-01-01');
ALTER TABLE public.events ADD CONSTRAINT events_bound_862417
    CHECK ((NOT ((at IS NOT NULL) AND ((at >= '2099-01-01'::date) AND (at < '2100-01-01'::date)))))
    NOT VALID;

COMMIT;

-- file: 01_change_create_table_events_partitioned_862417_and_more.down.sql
-- Undoes: change: create table events_partitioned_862417 and more
-- Way back: loses the rows of public.events_partitioned_862417; the rows of public.events_2099; to
--     keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417;
DROP INDEX public.events_at_idx_partitioned_8ca9ea;
DROP TABLE public.events_2099;
DROP TABLE public.events_partitioned_862417;

COMMIT;

-- file: 02_change_validate_events_bound_862417.up.sql
-- change: validate events_bound_862417
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT events_bound_862417;

COMMIT;

-- file: 02_change_validate_events_bound_862417.down.sql
-- Undoes: change: validate events_bound_862417

-- Nothing to do.

-- file: 03_change_attach_events.up.sql
-- change: attach events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_partitioned_862417 ATTACH PARTITION public.events DEFAULT;
ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_bound_862417;

COMMIT;

-- file: 03_change_attach_events.down.sql
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

ALTER TABLE public.events_partitioned_862417 DETACH PARTITION public.events;

COMMIT;

-- file: 04_change_put_partitions_into_events.up.sql
-- change: put partitions into events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Way back: loses the rows that were written to other partitions of public.events than
--     public.events_old; to keep it: copy them to public.events_old before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events RENAME TO events_old;
ALTER TABLE public.events_partitioned_862417 RENAME TO events;
ALTER INDEX public.events_at_idx RENAME TO events_old_at_idx;
ALTER INDEX public.events_pkey RENAME TO events_old_pkey;
ALTER INDEX public.events_at_idx_partitioned_8ca9ea RENAME TO events_at_idx;
ALTER INDEX public.events_pkey_partitioned_3305ba RENAME TO events_pkey;

COMMIT;

-- file: 04_change_put_partitions_into_events.down.sql
-- Undoes: change: put partitions into events
-- Way back: loses the rows that were written to other partitions of public.events than
--     public.events_old; to keep it: copy them to public.events_old before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.events_pkey RENAME TO events_pkey_partitioned_3305ba;
ALTER INDEX public.events_at_idx RENAME TO events_at_idx_partitioned_8ca9ea;
ALTER INDEX public.events_old_pkey RENAME TO events_pkey;
ALTER INDEX public.events_old_at_idx RENAME TO events_at_idx;
ALTER TABLE public.events RENAME TO events_partitioned_862417;
ALTER TABLE public.events_old RENAME TO events;

COMMIT;
