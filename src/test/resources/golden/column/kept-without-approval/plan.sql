-- kept: column:public.users.fax

-- file: 01_change.up.sql
-- change: add email to users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD COLUMN email text;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add email to users
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN email;

COMMIT;
