
-- file: 01_change.up.sql
-- change: create table markers
-- Locks: ACCESS EXCLUSIVE on public.lines, catalog change only
-- Way back: loses the rows of public.markers; the values of public.lines.source; the values of
--     public.lines.received_at; to keep it: dump the table before downgrading; copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.markers ();
ALTER TABLE public.lines ADD COLUMN source text;
ALTER TABLE public.lines ADD COLUMN received_at timestamp with time zone DEFAULT now();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table markers
-- Way back: loses the rows of public.markers; the values of public.lines.source; the values of
--     public.lines.received_at; to keep it: dump the table before downgrading; copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.lines DROP COLUMN received_at;
ALTER TABLE public.lines DROP COLUMN source;
DROP TABLE public.markers;

COMMIT;
