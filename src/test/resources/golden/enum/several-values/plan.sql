
-- file: 01_change.up.sql
-- change: extend type state
-- Way back: loses no rows, but writes every column of public.state again and fails while rows hold
--     a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.state ADD VALUE 'created' BEFORE 'start';
ALTER TYPE public.state ADD VALUE 'queued' BEFORE 'start';
ALTER TYPE public.state ADD VALUE 'paused' BEFORE 'stop';
ALTER TYPE public.state ADD VALUE 'resumed' BEFORE 'stop';
ALTER TYPE public.state ADD VALUE 'archived';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: extend type state
-- Way back: loses no rows, but writes every column of public.state again and fails while rows hold
--     a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.state RENAME TO state_old_4ba697;
CREATE TYPE public.state AS ENUM ('start', 'stop');
ALTER TABLE public.jobs ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.jobs ALTER COLUMN state TYPE public.state USING state::text::public.state;
ALTER TABLE public.jobs ALTER COLUMN state SET DEFAULT 'start'::public.state;
DROP TYPE public.state_old_4ba697;

COMMIT;
