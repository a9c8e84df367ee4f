
-- file: 01_change.up.sql
-- change: drop fk_r_t
-- Locks: ACCESS EXCLUSIVE on public.r, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.r DROP CONSTRAINT fk_r_t;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop fk_r_t

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.r DROP CONSTRAINT IF EXISTS fk_r_t;
ALTER TABLE public.r ADD CONSTRAINT fk_r_t FOREIGN KEY (t_id) REFERENCES public.t(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.r VALIDATE CONSTRAINT fk_r_t;

RESET lock_timeout;
RESET statement_timeout;
