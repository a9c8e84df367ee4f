-- needs no rows from: SELECT ctid FROM public.vouchers WHERE code IS NULL

-- file: 01_change_alter_vouchers.up.sql
-- change: alter vouchers
-- Locks: ACCESS EXCLUSIVE on public.vouchers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.new_code(prefix text DEFAULT 'V'::text)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT prefix || substr(md5(random()::text), 1, 8)$function$;
ALTER TABLE public.vouchers ALTER COLUMN code SET DEFAULT public.new_code('W'::text);
ALTER TABLE public.vouchers ADD CONSTRAINT vouchers_code_not_null NOT NULL code NOT VALID;

COMMIT;

-- file: 01_change_alter_vouchers.down.sql
-- Undoes: change: alter vouchers

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.vouchers ALTER COLUMN code DROP NOT NULL;
ALTER TABLE public.vouchers ALTER COLUMN code DROP DEFAULT;
DROP FUNCTION public.new_code(text);

COMMIT;

-- file: 02_change_validate_vouchers_code_not_null.up.sql
-- change: validate vouchers_code_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.vouchers, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.vouchers VALIDATE CONSTRAINT vouchers_code_not_null;

COMMIT;

-- file: 02_change_validate_vouchers_code_not_null.down.sql
-- Undoes: change: validate vouchers_code_not_null

-- Nothing to do.
