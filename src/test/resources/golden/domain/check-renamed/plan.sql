
-- file: 01_change.up.sql
-- change: rename mail_form of mail and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.mail RENAME CONSTRAINT mail_form TO mail_has_at;
COMMENT ON CONSTRAINT mail_has_at ON DOMAIN public.mail IS 'has an at sign';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename mail_form of mail and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.mail RENAME CONSTRAINT mail_has_at TO mail_form;

COMMIT;
