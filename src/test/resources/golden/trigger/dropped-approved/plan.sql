
-- file: 01_change.up.sql
-- change: drop trigger t_trg
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER t_trg ON public.t;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop trigger t_trg

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TRIGGER t_trg BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.trg();

COMMIT;
