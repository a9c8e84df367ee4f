-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY system, code) AS nth FROM public.codes WHERE system IS NOT NULL AND code IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.uses AS child WHERE child.system IS NOT NULL AND child.code IS NOT NULL AND NOT EXISTS (SELECT FROM public.codes AS parent WHERE parent.system = child.system AND parent.code = child.code)

-- file: 01_change_create_codes_system_code_unique.up.sql
-- change: create codes_system_code_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.codes, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.codes_system_code_unique;
CREATE UNIQUE INDEX CONCURRENTLY codes_system_code_unique ON public.codes USING btree (system, code);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_codes_system_code_unique.down.sql
-- Undoes: change: create codes_system_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.codes_system_code_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_add_codes_system_code_unique.up.sql
-- change: add codes_system_code_unique
-- Locks: ACCESS EXCLUSIVE on public.codes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.codes ADD CONSTRAINT codes_system_code_unique UNIQUE
    USING INDEX codes_system_code_unique;

COMMIT;

-- file: 02_change_add_codes_system_code_unique.down.sql
-- Undoes: change: add codes_system_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.codes_system_code_unique_spare_eef992;
CREATE UNIQUE INDEX CONCURRENTLY codes_system_code_unique_spare_eef992 ON public.codes
    USING btree (system, code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.codes DROP CONSTRAINT codes_system_code_unique;
ALTER INDEX public.codes_system_code_unique_spare_eef992 RENAME TO codes_system_code_unique;

COMMIT;

-- file: 03_change_add_fk_uses_codes.up.sql
-- change: add fk_uses_codes
-- Locks: SHARE ROW EXCLUSIVE on public.codes, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.uses, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.codes, public.uses IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.uses ADD CONSTRAINT fk_uses_codes FOREIGN KEY (system, code)
    REFERENCES public.codes(system, code) MATCH FULL NOT VALID;

COMMIT;

-- file: 03_change_add_fk_uses_codes.down.sql
-- Undoes: change: add fk_uses_codes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.codes, public.uses IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.uses DROP CONSTRAINT fk_uses_codes;

COMMIT;

-- file: 04_change_validate_fk_uses_codes.up.sql
-- change: validate fk_uses_codes
-- Locks: SHARE UPDATE EXCLUSIVE on public.uses, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.uses VALIDATE CONSTRAINT fk_uses_codes;

COMMIT;

-- file: 04_change_validate_fk_uses_codes.down.sql
-- Undoes: change: validate fk_uses_codes

-- Nothing to do.
