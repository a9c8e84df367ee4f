-- concern: rights on table:public.users stay: nobody has approved that they are taken away
-- concern: rights on function:public.quiet() stay: nobody has approved that they are taken away

-- file: 01_change.up.sql
-- change: change privileges on table users and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

GRANT DELETE ON TABLE public.users TO pg_monitor;
GRANT EXECUTE ON FUNCTION public.loud() TO PUBLIC;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: change privileges on table users and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

REVOKE EXECUTE ON FUNCTION public.loud() FROM PUBLIC;
REVOKE DELETE ON TABLE public.users FROM pg_monitor;

COMMIT;
