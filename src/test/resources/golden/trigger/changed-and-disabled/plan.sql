
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER t_a ON public.t;
CREATE TRIGGER t_a BEFORE INSERT OR UPDATE OF n ON public.t FOR EACH ROW WHEN ((new.n > 0)) EXECUTE
    FUNCTION public.trg();
ALTER TABLE public.t DISABLE TRIGGER t_b;
ALTER TABLE public.t ENABLE ALWAYS TRIGGER t_c;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t DISABLE TRIGGER t_c;
ALTER TABLE public.t ENABLE TRIGGER t_b;
DROP TRIGGER t_a ON public.t;
CREATE TRIGGER t_a BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.trg();

COMMIT;
