-- needs no rows from: SELECT ctid FROM public.f WHERE NOT ((c > 0))
-- needs no rows from: SELECT ctid FROM public.f WHERE NOT ((d > 0))
-- needs no rows from: SELECT ctid FROM public.f WHERE NOT ((e > 0))

-- file: 01_change_alter_f.up.sql
-- change: alter f
-- Locks: ACCESS EXCLUSIVE on public.f, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.f ADD CONSTRAINT f_a_check CHECK ((a > 0)) NOT VALID;
ALTER TABLE public.f ADD CONSTRAINT f_b_check CHECK ((b > 0)) NOT ENFORCED;
ALTER TABLE ONLY public.f ADD CONSTRAINT f_c_check CHECK ((c > 0)) NO INHERIT NOT VALID;
ALTER TABLE public.f DROP CONSTRAINT f_e_check;
ALTER TABLE public.f ADD CONSTRAINT f_e_check CHECK ((e > 0)) NOT VALID;

COMMIT;

-- file: 01_change_alter_f.down.sql
-- Undoes: change: alter f

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.f DROP CONSTRAINT f_e_check;
ALTER TABLE public.f ADD CONSTRAINT f_e_check CHECK ((e > 0)) NOT ENFORCED;
ALTER TABLE public.f DROP CONSTRAINT f_c_check;
ALTER TABLE public.f DROP CONSTRAINT f_b_check;
ALTER TABLE public.f DROP CONSTRAINT f_a_check;

COMMIT;

-- file: 02_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.f, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.f VALIDATE CONSTRAINT f_c_check;
ALTER TABLE public.f VALIDATE CONSTRAINT f_d_check;
ALTER TABLE public.f VALIDATE CONSTRAINT f_e_check;

COMMIT;

-- file: 02_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.f DROP CONSTRAINT f_d_check;
ALTER TABLE public.f ADD CONSTRAINT f_d_check CHECK ((d > 0)) NOT VALID;

COMMIT;
