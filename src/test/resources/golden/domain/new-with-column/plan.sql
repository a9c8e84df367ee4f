-- concern: adding column:public.users.email writes every row of public.users again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_create_domain_email_address_and_more.up.sql
-- change: create domain email_address and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.email_address AS character varying(320)
    CONSTRAINT email_address_check CHECK (((VALUE)::text ~ '^[^@\s]+@[^@\s]+$'::text));
COMMENT ON DOMAIN public.email_address IS 'an address that could be real';

COMMIT;

-- file: 01_change_create_domain_email_address_and_more.down.sql
-- Undoes: change: create domain email_address and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP DOMAIN public.email_address;

COMMIT;

-- file: 02_change_add_email_to_users.up.sql
-- change: add email to users
-- Locks: ACCESS EXCLUSIVE on public.users, rewrites the table
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.users ADD COLUMN email public.email_address;

COMMIT;

-- file: 02_change_add_email_to_users.down.sql
-- Undoes: change: add email to users
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.users DROP COLUMN email;

COMMIT;
