
-- file: 01_change.up.sql
-- change: drop table events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.events; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events DROP CONSTRAINT events_user_id_fkey;
DROP TABLE public.events;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop table events
-- Way back: loses the rows of public.events; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.events (
    id bigint NOT NULL,
    at date NOT NULL,
    user_id bigint,
    kind text
)
PARTITION BY RANGE (at);
CREATE INDEX events_user_id_idx ON ONLY public.events USING btree (user_id);
CREATE TABLE public.events_2024 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text
);
CREATE INDEX events_2024_kind ON public.events_2024 USING btree (kind);
CREATE INDEX events_2024_user_id_idx ON public.events_2024 USING btree (user_id);
ALTER TABLE public.events ATTACH PARTITION public.events_2024 FOR VALUES
    FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE public.events_2025 (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text
)
PARTITION BY LIST (kind);
CREATE INDEX events_2025_user_id_idx ON ONLY public.events_2025 USING btree (user_id);
CREATE TABLE public.events_2025_rest (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text
);
CREATE INDEX events_2025_rest_user_id_idx ON public.events_2025_rest USING btree (user_id);
ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_rest DEFAULT;
CREATE TABLE public.events_2025_views (
    id bigint CONSTRAINT events_id_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    user_id bigint,
    kind text
);
CREATE INDEX events_2025_views_user_id_idx ON public.events_2025_views USING btree (user_id);
ALTER TABLE public.events_2025 ATTACH PARTITION public.events_2025_views FOR VALUES IN ('view');
ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES
    FROM ('2025-01-01') TO ('2026-01-01');
COMMENT ON TABLE public.events_2024 IS 'last year';
ALTER TABLE public.events ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES public.users(id);

COMMIT;
