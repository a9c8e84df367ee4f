
-- file: 01_change.up.sql
-- change: add total to lines
-- Locks: ACCESS EXCLUSIVE on public.lines, catalog change only
-- Way back: loses the values of public.lines.total; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.lines ADD COLUMN total numeric GENERATED ALWAYS AS
    ((price * (quantity)::numeric)) VIRTUAL;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add total to lines
-- Way back: loses the values of public.lines.total; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.lines DROP COLUMN total;

COMMIT;
