-- Undoes: Add user feedback!: drop column users.legacy
-- Way back: loses the values of public.users.legacy; to keep it: copy the column before the upgrade

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD COLUMN legacy character varying(20);

COMMIT;
