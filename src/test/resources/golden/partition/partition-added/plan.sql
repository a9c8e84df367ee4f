-- needs no rows from: SELECT ctid FROM public.events_rest WHERE NOT (NOT (((at IS NOT NULL) AND (at >= '2025-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2026-01-01 00:00:00+00'::timestamp with time zone))))

-- file: 01_change_create_table_events_2025_and_more.up.sql
-- change: create table events_2025 and more
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.plain, catalog change only
-- Way back: loses the rows of public.events_2025; the rows of public.plain_2; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events_2025 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    CONSTRAINT events_2025_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_id_check CHECK ((id > 0))
);
CREATE TABLE public.plain_2 (
    id bigint,
    day date
);
CREATE INDEX events_2025_user_id_idx ON public.events_2025 USING btree (user_id);
ALTER TABLE public.events_rest ADD CONSTRAINT events_2025_beside_10e0bf
    CHECK (NOT (((at IS NOT NULL) AND (at >= '2025-01-01 00:00:00+00'::timestamp with time zone) AND
    (at < '2026-01-01 00:00:00+00'::timestamp with time zone)))) NOT VALID;
ALTER TABLE public.plain ATTACH PARTITION public.plain_2 FOR VALUES
    FROM ('2024-02-01') TO ('2024-03-01');

COMMIT;

-- file: 01_change_create_table_events_2025_and_more.down.sql
-- Undoes: change: create table events_2025 and more
-- Way back: loses the rows of public.events_2025; the rows of public.plain_2; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plain DETACH PARTITION public.plain_2;
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2025_beside_10e0bf;
DROP TABLE public.plain_2;
DROP TABLE public.events_2025;

COMMIT;

-- file: 02_change_validate_events_2025_beside_10e0bf.up.sql
-- change: validate events_2025_beside_10e0bf
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_rest, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2025_beside_10e0bf;

COMMIT;

-- file: 02_change_validate_events_2025_beside_10e0bf.down.sql
-- Undoes: change: validate events_2025_beside_10e0bf

-- Nothing to do.

-- file: 03_change_attach_events_2025.up.sql
-- change: attach events_2025
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_rest, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users IN SHARE ROW EXCLUSIVE MODE;
LOCK TABLE public.events_rest IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES
    FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2025_beside_10e0bf;

COMMIT;

-- file: 03_change_attach_events_2025.down.sql
-- Undoes: change: attach events_2025

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events_rest DROP CONSTRAINT IF EXISTS events_2025_beside_10e0bf;
ALTER TABLE public.events_rest ADD CONSTRAINT events_2025_beside_10e0bf
    CHECK (NOT (((at IS NOT NULL) AND (at >= '2025-01-01 00:00:00+00'::timestamp with time zone) AND
    (at < '2026-01-01 00:00:00+00'::timestamp with time zone)))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_2025_beside_10e0bf;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events_rest IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events DETACH PARTITION public.events_2025;
ALTER TABLE public.events_2025 DROP CONSTRAINT events_user_id_fkey;

COMMIT;
