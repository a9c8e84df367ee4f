
-- file: 01_change_drop_rule_quiet_on_notes.up.sql
-- change: drop rule quiet on notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP RULE quiet ON public.notes;

COMMIT;

-- file: 01_change_drop_rule_quiet_on_notes.down.sql
-- Undoes: change: drop rule quiet on notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE RULE quiet AS
    ON DELETE TO public.notes DO  INSERT INTO public.log (id)
  VALUES (old.id);

COMMIT;

-- file: 02_change_drop_table_log.up.sql
-- change: drop table log
-- Locks: ACCESS EXCLUSIVE on public.log, catalog change only
-- Way back: loses the rows of public.log; to keep it: rename the table instead and drop it later,
--     or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.log;

COMMIT;

-- file: 02_change_drop_table_log.down.sql
-- Undoes: change: drop table log
-- Way back: loses the rows of public.log; to keep it: rename the table instead and drop it later,
--     or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.log (
    id integer
);

COMMIT;
