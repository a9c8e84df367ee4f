-- kept: column:public.users.telephone

-- file: 01_change.up.sql
-- change: add telephone_number to users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.telephone_number; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD COLUMN telephone_number character varying(30);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add telephone_number to users
-- Way back: loses the values of public.users.telephone_number; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN telephone_number;

COMMIT;
