
-- file: 01_change.up.sql
-- change: add body to notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only
-- Way back: loses the values of public.notes.body; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes ADD COLUMN body text;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add body to notes
-- Way back: loses the values of public.notes.body; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes DROP COLUMN body;

COMMIT;
