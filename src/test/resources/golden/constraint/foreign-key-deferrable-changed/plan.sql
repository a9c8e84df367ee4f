
-- file: 01_change_alter_r.up.sql
-- change: alter r
-- Locks: ACCESS EXCLUSIVE on public.r, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.r DROP CONSTRAINT fk_a;
ALTER TABLE public.r ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES public.t(id)
    DEFERRABLE INITIALLY DEFERRED NOT VALID;
ALTER TABLE public.r DROP CONSTRAINT fk_b;
ALTER TABLE public.r ADD CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES public.t(id) DEFERRABLE
    NOT VALID;

COMMIT;

-- file: 01_change_alter_r.down.sql
-- Undoes: change: alter r

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.r DROP CONSTRAINT IF EXISTS fk_b_spare_f9c993;
ALTER TABLE public.r ADD CONSTRAINT fk_b_spare_f9c993 FOREIGN KEY (b) REFERENCES public.t(id)
    DEFERRABLE INITIALLY DEFERRED NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.r VALIDATE CONSTRAINT fk_b_spare_f9c993;
SET lock_timeout = '3s';
ALTER TABLE public.r DROP CONSTRAINT IF EXISTS fk_a_spare_ff2587;
ALTER TABLE public.r ADD CONSTRAINT fk_a_spare_ff2587 FOREIGN KEY (a) REFERENCES public.t(id)
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.r VALIDATE CONSTRAINT fk_a_spare_ff2587;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.t, public.r IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.r DROP CONSTRAINT fk_b;
ALTER TABLE public.r RENAME CONSTRAINT fk_b_spare_f9c993 TO fk_b;
ALTER TABLE public.r DROP CONSTRAINT fk_a;
ALTER TABLE public.r RENAME CONSTRAINT fk_a_spare_ff2587 TO fk_a;

COMMIT;

-- file: 02_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.r, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.r VALIDATE CONSTRAINT fk_a;
ALTER TABLE public.r VALIDATE CONSTRAINT fk_b;

COMMIT;

-- file: 02_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
