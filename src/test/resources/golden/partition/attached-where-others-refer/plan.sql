
-- file: 01_change.up.sql
-- change: create table days_2025
-- Locks: SHARE UPDATE EXCLUSIVE on public.days, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.visits, catalog change only
-- Way back: loses the rows of public.days_2025; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.days_2025 (
    day date CONSTRAINT days_day_not_null NOT NULL,
    note text,
    CONSTRAINT days_2025_pkey PRIMARY KEY (day)
);
ALTER TABLE public.days ATTACH PARTITION public.days_2025 FOR VALUES
    FROM ('2025-01-01') TO ('2026-01-01');

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table days_2025
-- Way back: loses the rows of public.days_2025; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.days DETACH PARTITION public.days_2025;
DROP TABLE public.days_2025;

COMMIT;
