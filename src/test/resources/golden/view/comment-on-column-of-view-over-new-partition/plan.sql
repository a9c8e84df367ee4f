
-- file: 01_change.up.sql
-- change: create table nights and more
-- Way back: loses the rows of public.nights; the rows of public.nights_2025; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.nights (
    at date NOT NULL,
    room bigint
)
PARTITION BY RANGE (at);
CREATE TABLE public.nights_2025 (
    at date CONSTRAINT nights_at_not_null NOT NULL,
    room bigint
);
ALTER TABLE public.nights ATTACH PARTITION public.nights_2025 FOR VALUES
    FROM ('2025-01-01') TO ('2026-01-01');
CREATE VIEW public.a_nights (at, room) AS
 SELECT at,
    room
   FROM public.nights_2025;
CREATE VIEW public.b_nights (room, n) AS
 SELECT room,
    count(*) AS n
   FROM public.a_nights
  GROUP BY room;
COMMENT ON COLUMN public.a_nights.at IS 'the evening';
COMMENT ON VIEW public.b_nights IS 'how often';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table nights and more
-- Way back: loses the rows of public.nights; the rows of public.nights_2025; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.b_nights;
DROP VIEW public.a_nights;
DROP TABLE public.nights_2025;
DROP TABLE public.nights;

COMMIT;
