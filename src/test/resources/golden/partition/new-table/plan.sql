
-- file: 01_change_create_table_events_and_more.up.sql
-- change: create table events and more
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.events; the rows of public.events_2024; the rows of
--     public.events_2025; the rows of public.events_2025_others; the rows of
--     public.events_2025_views; the rows of public.events_rest; the rows of public.shards; the rows
--     of public.shards_0; the rows of public.shards_1; to keep it: dump the table before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    user_id bigint,
    kind text DEFAULT 'view'::text,
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT events_pkey PRIMARY KEY (id, at)
)
PARTITION BY RANGE (at);
CREATE TABLE public.events_2024 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text DEFAULT 'view'::text,
    CONSTRAINT events_2024_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);
CREATE TABLE public.events_2025 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text DEFAULT 'view'::text,
    CONSTRAINT events_2025_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
)
PARTITION BY LIST (id);
CREATE TABLE public.events_2025_others (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text DEFAULT 'view'::text,
    CONSTRAINT events_2025_others_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);
CREATE TABLE public.events_2025_views (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text DEFAULT 'view'::text,
    CONSTRAINT events_2025_views_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);
CREATE TABLE public.events_rest (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT now() CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text DEFAULT 'view'::text,
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT events_rest_pkey PRIMARY KEY (id, at)
);
CREATE TABLE public.shards (
    id integer,
    v text
)
PARTITION BY HASH (id);
CREATE TABLE public.shards_0 (
    id integer,
    v text
);
CREATE TABLE public.shards_1 (
    id integer,
    v text
);
CREATE INDEX events_2024_kind_idx ON public.events_2024 USING btree (kind);
CREATE INDEX events_2024_user_id_idx ON public.events_2024 USING btree (user_id);
CREATE INDEX events_2025_others_user_id_idx ON public.events_2025_others USING btree (user_id);
CREATE INDEX events_2025_user_id_idx ON ONLY public.events_2025 USING btree (user_id);
CREATE INDEX events_2025_views_user_id_idx ON public.events_2025_views USING btree (user_id);
CREATE INDEX events_rest_user_id_idx ON public.events_rest USING btree (user_id);
CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id);
ALTER TABLE public.shards ATTACH PARTITION public.shards_0 FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE public.shards ATTACH PARTITION public.shards_1 FOR VALUES WITH (modulus 2, remainder 1);
ALTER TABLE public.events ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES public.users(id) NOT VALID;
ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
    FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');
ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_others DEFAULT;
ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_views FOR VALUES IN ('1', '2');
ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES
    FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE public.events ATTACH PARTITION public.events_rest DEFAULT;

COMMIT;

-- file: 01_change_create_table_events_and_more.down.sql
-- Undoes: change: create table events and more
-- Way back: loses the rows of public.events; the rows of public.events_2024; the rows of
--     public.events_2025; the rows of public.events_2025_others; the rows of
--     public.events_2025_views; the rows of public.events_rest; the rows of public.shards; the rows
--     of public.shards_0; the rows of public.shards_1; to keep it: dump the table before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT events_user_id_fkey;
DROP INDEX public.events_user_id_idx;
DROP INDEX public.events_2024_kind_idx;
DROP TABLE public.shards_1;
DROP TABLE public.shards_0;
DROP TABLE public.shards;
DROP TABLE public.events_rest;
DROP TABLE public.events_2025_views;
DROP TABLE public.events_2025_others;
DROP TABLE public.events_2025;
DROP TABLE public.events_2024;
DROP TABLE public.events;

COMMIT;

-- file: 02_change_validate_events_user_id_fkey.up.sql
-- change: validate events_user_id_fkey

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT events_user_id_fkey;

COMMIT;

-- file: 02_change_validate_events_user_id_fkey.down.sql
-- Undoes: change: validate events_user_id_fkey

-- Nothing to do.
