-- needs no rows from: SELECT child.ctid FROM public.r AS child WHERE child.b IS NOT NULL AND NOT EXISTS (SELECT FROM public.t AS parent WHERE parent.id = child.b)

-- file: 01_change_add_fk_r_t_a.up.sql
-- change: add fk_r_t_a
-- Locks: SHARE ROW EXCLUSIVE on public.r, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.t, public.r IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.r ADD CONSTRAINT fk_r_t_a FOREIGN KEY (a) REFERENCES public.t(id) NOT VALID;

COMMIT;

-- file: 01_change_add_fk_r_t_a.down.sql
-- Undoes: change: add fk_r_t_a

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.r DROP CONSTRAINT fk_r_t_a;

COMMIT;

-- file: 02_change_validate_fk_r_t_b.up.sql
-- change: validate fk_r_t_b
-- Locks: SHARE UPDATE EXCLUSIVE on public.r, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.r VALIDATE CONSTRAINT fk_r_t_b;

COMMIT;

-- file: 02_change_validate_fk_r_t_b.down.sql
-- Undoes: change: validate fk_r_t_b

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.r DROP CONSTRAINT fk_r_t_b;
ALTER TABLE public.r ADD CONSTRAINT fk_r_t_b FOREIGN KEY (b) REFERENCES public.t(id) NOT VALID;

COMMIT;
