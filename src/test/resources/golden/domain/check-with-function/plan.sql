-- concern: proving iban_check of domain public.iban blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way

-- file: 01_change_alter_accounts.up.sql
-- change: alter accounts
-- Locks: ACCESS EXCLUSIVE on public.accounts, catalog change only
-- Way back: loses the values of public.accounts.iban; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.mod97(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN ((length(value) >= 15) AND (length(value) <= 34));
CREATE DOMAIN public.iban AS text;
ALTER TABLE public.accounts ADD COLUMN iban public.iban;
ALTER DOMAIN public.iban ADD CONSTRAINT iban_check CHECK (public.mod97(VALUE)) NOT VALID;

COMMIT;

-- file: 01_change_alter_accounts.down.sql
-- Undoes: change: alter accounts
-- Way back: loses the values of public.accounts.iban; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.iban DROP CONSTRAINT iban_check;
ALTER TABLE public.accounts DROP COLUMN iban;
DROP DOMAIN public.iban;
DROP FUNCTION public.mod97(text);

COMMIT;

-- file: 02_change_validate_iban_check.up.sql
-- change: validate iban_check
-- Locks: SHARE on public.accounts, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.iban VALIDATE CONSTRAINT iban_check;

COMMIT;

-- file: 02_change_validate_iban_check.down.sql
-- Undoes: change: validate iban_check

-- Nothing to do.
