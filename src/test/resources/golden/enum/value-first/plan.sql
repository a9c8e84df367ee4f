
-- file: 01_change.up.sql
-- change: extend type level
-- Way back: loses no rows, but writes every column of public.level again and fails while rows hold
--     a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.level ADD VALUE 'a' BEFORE 'b';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: extend type level
-- Way back: loses no rows, but writes every column of public.level again and fails while rows hold
--     a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.level RENAME TO level_old_008177;
CREATE TYPE public.level AS ENUM ('b', 'c');
ALTER TABLE public.exams ALTER COLUMN level TYPE public.level USING level::text::public.level;
DROP TYPE public.level_old_008177;

COMMIT;
