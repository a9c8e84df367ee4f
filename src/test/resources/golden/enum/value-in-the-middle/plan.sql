
-- file: 01_change.up.sql
-- change: extend type priority
-- Way back: loses no rows, but writes every column of public.priority again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.priority ADD VALUE 'medium' BEFORE 'high';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: extend type priority
-- Way back: loses no rows, but writes every column of public.priority again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.priority RENAME TO priority_old_3092a5;
CREATE TYPE public.priority AS ENUM ('low', 'high');
ALTER TABLE public.tickets ALTER COLUMN priority TYPE public.priority
    USING priority::text::public.priority;
DROP TYPE public.priority_old_3092a5;

COMMIT;
