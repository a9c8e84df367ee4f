
-- file: 01_change.up.sql
-- change: alter people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.mood; the values of public.people.history; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
COMMENT ON TYPE public.mood IS 'how people feel';
ALTER TABLE public.people ADD COLUMN mood public.mood DEFAULT 'ok'::public.mood NOT NULL;
ALTER TABLE public.people ADD COLUMN history public.mood[] DEFAULT '{}'::public.mood[] NOT NULL;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter people
-- Way back: loses the values of public.people.mood; the values of public.people.history; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP COLUMN history;
ALTER TABLE public.people DROP COLUMN mood;
DROP TYPE public.mood;

COMMIT;
