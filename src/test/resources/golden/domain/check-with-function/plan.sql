-- concern: adding column:public.accounts.iban writes every row of public.accounts again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_create_function_mod97_and_more.up.sql
-- change: create function mod97 and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.mod97(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN ((length(value) >= 15) AND (length(value) <= 34));
CREATE DOMAIN public.iban AS text
    CONSTRAINT iban_check CHECK (public.mod97(VALUE));

COMMIT;

-- file: 01_change_create_function_mod97_and_more.down.sql
-- Undoes: change: create function mod97 and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP DOMAIN public.iban;
DROP FUNCTION public.mod97(text);

COMMIT;

-- file: 02_change_add_iban_to_accounts.up.sql
-- change: add iban to accounts
-- Locks: ACCESS EXCLUSIVE on public.accounts, rewrites the table
-- Way back: loses the values of public.accounts.iban; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.accounts ADD COLUMN iban public.iban;

COMMIT;

-- file: 02_change_add_iban_to_accounts.down.sql
-- Undoes: change: add iban to accounts
-- Way back: loses the values of public.accounts.iban; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.accounts DROP COLUMN iban;

COMMIT;
