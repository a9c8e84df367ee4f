-- needs no rows from: SELECT ctid FROM public.base WHERE NOT ((amount > 0))

-- file: 01_change_alter_base.up.sql
-- change: alter base
-- Locks: ACCESS EXCLUSIVE on public.base, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ONLY public.base ADD CONSTRAINT amount_positive CHECK ((amount > 0)) NO INHERIT
    NOT VALID;
ALTER TABLE public.base DROP CONSTRAINT kind_small;

COMMIT;

-- file: 01_change_alter_base.down.sql
-- Undoes: change: alter base

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.base DROP CONSTRAINT IF EXISTS kind_small;
ALTER TABLE ONLY public.base ADD CONSTRAINT kind_small CHECK ((length(kind) < 100)) NO INHERIT
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.base VALIDATE CONSTRAINT kind_small;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.base DROP CONSTRAINT amount_positive;

COMMIT;

-- file: 02_change_validate_amount_positive.up.sql
-- change: validate amount_positive
-- Locks: SHARE UPDATE EXCLUSIVE on public.base, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.base VALIDATE CONSTRAINT amount_positive;

COMMIT;

-- file: 02_change_validate_amount_positive.down.sql
-- Undoes: change: validate amount_positive

-- Nothing to do.
