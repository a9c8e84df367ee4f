-- concern: proving email_address_check of domain public.email_address blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way

-- file: 01_change_alter_users.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.email_address AS character varying(320);
COMMENT ON DOMAIN public.email_address IS 'an address that could be real';
ALTER TABLE public.users ADD COLUMN email public.email_address;
ALTER DOMAIN public.email_address ADD CONSTRAINT email_address_check
    CHECK (((VALUE)::text ~ '^[^@\s]+@[^@\s]+$'::text)) NOT VALID;

COMMIT;

-- file: 01_change_alter_users.down.sql
-- Undoes: change: alter users
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.email_address DROP CONSTRAINT email_address_check;
ALTER TABLE public.users DROP COLUMN email;
DROP DOMAIN public.email_address;

COMMIT;

-- file: 02_change_validate_email_address_check.up.sql
-- change: validate email_address_check
-- Locks: SHARE on public.users, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.email_address VALIDATE CONSTRAINT email_address_check;

COMMIT;

-- file: 02_change_validate_email_address_check.down.sql
-- Undoes: change: validate email_address_check

-- Nothing to do.
